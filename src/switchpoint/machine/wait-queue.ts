/**
 * Where threads wait. Everything that blocks (the GIL, a lock, a queue, a sleep) comes down to `park`, and this is the only
 * module that parks. A wait queue is first in, first out; that decides who is woken, not who runs first afterwards.
 *
 * Source: the futex of Linux, without its hash buckets.
 */
import type { ParkTrap, Sim, WaitState } from "./traps.ts";
import type { Task } from "./task.ts";

export class WaitQueue {
  /** Names the thing waited for in traces: "GIL", "lock a". */
  readonly name: string;
  readonly #waiting: Task[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** How many threads wait here. */
  get length(): number {
    return this.#waiting.length;
  }

  /** The waiting threads, first to be woken first. */
  [Symbol.iterator](): IterableIterator<Task> {
    return this.#waiting[Symbol.iterator]();
  }

  /** For the driver alone. */
  add(task: Task): void {
    this.#waiting.push(task);
  }

  /** For the driver alone: the first waiter leaves. */
  shift(): Task | undefined {
    return this.#waiting.shift();
  }

  /** For the driver alone: a waiter whose deadline passed leaves. */
  remove(task: Task): void {
    const at = this.#waiting.indexOf(task);
    if (at >= 0) this.#waiting.splice(at, 1);
  }
}

/** Waits in `queue` until woken (true) or until the clock shows `deadline` in virtual nanoseconds (false; Infinity: wait for ever). */
export function* park(queue: WaitQueue, deadline: number, state: WaitState): Sim<boolean> {
  const trap: ParkTrap = { op: "park", queue, deadline, state };
  return (yield trap) === true;
}

/** Makes the first `count` waiters ready and says how many there were. */
export function* wake(queue: WaitQueue, count: number): Sim<number> {
  return queue.length === 0 ? 0 : yield* wakeAlways(queue, count);
}

/** The same with a system call even when nobody waits. */
export function* wakeAlways(queue: WaitQueue, count: number): Sim<number> {
  return (yield { op: "wake", queue, count }) as number;
}
