/**
 * Where threads wait. Everything that blocks (the GIL, a lock, a queue, a sleep) comes down to `park`, and this is the only
 * module that parks. A wait queue is first in, first out; that decides who is woken, not who runs first afterwards.
 *
 * The waiters are a list linked through the threads themselves: a thread waits in one place at a time, and may leave from the
 * middle when its time is up.
 *
 * Source: the futex of Linux, without its hash buckets.
 */
import type { ParkTrap, Sim, WaitState, WakeTrap } from "./traps.ts";
import type { Task } from "./task.ts";

export class WaitQueue {
  /** Names the thing waited for in traces: "GIL", "lock a". */
  readonly name: string;
  #first: Task | null = null;
  #last: Task | null = null;
  #length = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** How many threads wait here. */
  get length(): number {
    return this.#length;
  }

  /** The waiting threads, first to be woken first. */
  *[Symbol.iterator](): IterableIterator<Task> {
    for (let task = this.#first; task !== null; task = task.behind) yield task;
  }

  /** For the driver alone. */
  add(task: Task): void {
    task.ahead = this.#last;
    if (this.#last === null) this.#first = task;
    else this.#last.behind = task;
    this.#last = task;
    this.#length++;
  }

  /** For the driver alone: the first waiter leaves. */
  shift(): Task | undefined {
    const task = this.#first;
    if (task === null) return undefined;
    this.remove(task);
    return task;
  }

  /** For the driver alone: a waiter leaves, wherever it stands. */
  remove(task: Task): void {
    const { ahead, behind } = task;
    if (ahead === null) this.#first = behind;
    else ahead.behind = behind;
    if (behind === null) this.#last = ahead;
    else behind.ahead = ahead;
    task.ahead = task.behind = null;
    this.#length--;
  }
}

/** Waits in `queue` until woken (true) or until the clock shows `deadline` in virtual nanoseconds (false; Infinity: wait for ever). */
export function* park(queue: WaitQueue, deadline: number, state: WaitState): Sim<boolean> {
  return (yield parking(queue, deadline, state)) === true;
}

/** The request that `park` makes, for who makes it a million times: one object may be yielded again and again. */
export function parking(queue: WaitQueue, deadline: number, state: WaitState): ParkTrap {
  return { op: "park", queue, deadline, state };
}

/** Waits for a device, which interrupts when the clock shows `deadline`. */
export function transferring(queue: WaitQueue, deadline: number): ParkTrap {
  return { op: "park", queue, deadline, state: "io", interrupt: true };
}

/** The same for `wakeAlways`. */
export function waking(queue: WaitQueue, count: number): WakeTrap {
  return { op: "wake", queue, count };
}

/** Makes the first `count` waiters ready and says how many there were. */
export function wake(queue: WaitQueue, count: number): Sim<number> {
  return queue.length === 0 ? NOBODY : wakeAlways(queue, count);
}

/** Gives 0 at once. One for all: it has no state, and a generator that does nothing costs as much as one that does. */
const NOBODY = {
  next: () => ({ done: true, value: 0 }),
  [Symbol.iterator]: () => NOBODY,
} as unknown as Sim<number>;

/** The same with a system call even when nobody waits. */
export function* wakeAlways(queue: WaitQueue, count: number): Sim<number> {
  return (yield waking(queue, count)) as number;
}
