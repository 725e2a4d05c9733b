/**
 * How CPython's own Python code waits: each waiter has a place of its own in a first-in, first-out queue, and sleeps until
 * somebody takes it out and lets it go (waiting-room.ts). Condition is this queue and a lock; Semaphore, Event, Barrier and
 * the queues of `queue` are written on a Condition, and so wait in the same way: `operateInPython` is `operate`
 * (blocking.ts) for them.
 *
 * The difference to a Lock, which is C code, is that a woken thread takes the GIL first and looks only then, so that
 * whoever has the GIL is faster. Fair is only who is woken; a woken thread that finds nothing queues up again, at the end.
 *
 * Source: CPython 3.13, Lib/threading.py, class Condition; 2.7.18 for the polling.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Guarded, Sim } from "../../machine/traps.ts";
import { park, WaitQueue } from "../../machine/wait-queue.ts";
import { announcement, settle, TRY, type Operation } from "../blocking.ts";
import { currentThread } from "../interpreter.ts";
import type { Place, WaitingRoom } from "../waiting-room.ts";

/** The waiters of one condition, the first to be woken first. Their room may have other waiters too. */
export class Waiters {
  readonly #room: WaitingRoom;
  readonly #places: Place[] = [];

  constructor(room: WaitingRoom) {
    this.#room = room;
  }

  get length(): number {
    return this.#places.length;
  }

  /** Queues up; part of the visible operation that decides to wait. */
  enqueue(): Place {
    const place = this.#room.enter();
    this.#places.push(place);
    return place;
  }

  /** Waits until notified: a visible operation. False if the deadline (virtual ns, as in Operation) passed first. */
  *wait(place: Place, deadline: number): Sim<boolean> {
    if (!polls(deadline)) return yield* this.#room.wait(place, "wake", deadline, "lock");
    const notified = yield* poll(deadline, () => place.admitted);
    this.#room.leave(place);
    return notified;
  }

  /** A waiter whose time is up leaves the queue; it may have been notified in the meantime, and that is lost. */
  remove(place: Place): void {
    const at = this.#places.indexOf(place);
    if (at >= 0) this.#places.splice(at, 1);
  }

  /** Wakes the first `count` waiters; part of the caller's visible operation. */
  *notify(count: number): Sim<void> {
    const places = this.#places.splice(0, count);
    this.#room.admit(places);
    yield* this.#room.call(places);
  }

  *notifyAll(): Sim<void> {
    yield* this.notify(this.#places.length);
  }
}

/** An operation of a primitive that CPython has written in Python. */
export interface PythonOperation extends Omit<Operation, "state"> {
  /** To be woken is enough, whatever the guard says by then: a wait for an Event. */
  readonly pulse?: boolean;
}

/** Performs the operation as soon as its guard holds; false if the deadline passed first. */
export function* operateInPython(object: Guarded, waiters: Waiters, operation: PythonOperation): Sim<boolean> {
  const whole: Operation = { ...operation, state: "lock" };
  const outcome = settle(object, whole, yield announcement(object, whole));
  if (outcome !== "must wait") return outcome === "done";
  const guard = object.guards[operation.guard]!;
  for (;;) {
    const place = waiters.enqueue();
    const woken = yield* waiters.wait(place, operation.deadline);
    if (!woken) waiters.remove(place);
    if (operation.pulse === true && !woken) return false;
    if (operation.pulse === true || guard()) {
      operation.act();
      return true;
    }
    if (!woken) return false;
  }
}

/** True where a wait that ends at `deadline` has to poll: Python 2.7's locks know no time-outs. */
export function polls(deadline: number): boolean {
  const { world, python } = currentThread().interpreter;
  return deadline !== Infinity && deadline !== TRY && world.startWaits && !isAtLeast(python, "3.2");
}

/** Looks again and again, and sleeps in between: 1 ms, 2 ms, 4 ms, and so on up to 50 ms. False if the deadline passed first. */
export function* poll(deadline: number, test: () => boolean): Sim<boolean> {
  const { clock } = currentThread().interpreter.world;
  for (let delay = 500_000; !test();) {
    const remaining = deadline - clock.now();
    if (remaining <= 0) return false;
    delay = Math.min(delay * 2, remaining, 50_000_000);
    yield* pause(clock.now() + delay);
  }
  return true;
}

function* pause(until: number): Sim<void> {
  const thread = currentThread();
  const { gil } = thread.interpreter;
  yield* gil.drop(thread);
  yield* park(new WaitQueue("sleep"), until, "sleep");
  yield* gil.take(thread);
}
