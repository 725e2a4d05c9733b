/**
 * Waiting until somebody picks you: the waiters of a Condition, an Event or a Barrier. Each has a place of its own, and whoever
 * lets threads go says which places (`admit`). What `operate` does for threads that all wait for the same thing, this does for
 * threads of which each waits to be meant.
 *
 * For the explorer the room is one object, whose guards say for each place whether its thread has been let go: an operation
 * on the room is announced in full before it is known whom it will concern. Two such operations therefore never commute, as
 * for every primitive.
 *
 * Source: the private lock that CPython's Lib/threading.py makes for each waiter of a Condition.
 */
import type { Sim, WaitState } from "../machine/traps.ts";
import { wake, WaitQueue } from "../machine/wait-queue.ts";
import { operate, Resource } from "./blocking.ts";
import type { PyThread } from "./interpreter.ts";

/** One thread's place in a room: from the moment that it decided to wait. */
export interface Place {
  /** Its guard's name in the room, unlike that of all others there now. */
  readonly guard: string;
  readonly queue: WaitQueue;
  admitted: boolean;
}

export class WaitingRoom extends Resource {
  readonly #guards: Record<string, () => boolean>;
  readonly #places = new Map<string, Place>();

  /** As for Resource; `guards` of the owner's own come on top of the places'. */
  constructor(name: string, guards: Record<string, () => boolean>, holder: () => PyThread | null) {
    const own = { ...guards };
    super(name, own, holder);
    this.#guards = own;
  }

  /** Takes a place; part of the visible operation that decides to wait. */
  enter(): Place {
    let number = 0;
    while (this.#places.has(`place ${number}`)) number++;
    const place: Place = { guard: `place ${number}`, queue: new WaitQueue(this.name), admitted: false };
    this.#places.set(place.guard, place);
    this.#guards[place.guard] = () => place.admitted;
    return place;
  }

  /**
   * Waits in a place that was entered, in a visible operation of its own, and leaves it; false if the deadline (absolute
   * virtual nanoseconds) passed first. `expired` is what the operation does then.
   */
  *wait(place: Place, kind: string, deadline: number, state: WaitState, expired: () => void = nothing): Sim<boolean> {
    const admitted = yield* operate(this, { kind, guard: place.guard, deadline, state, queue: place.queue, act: nothing });
    if (!admitted) expired();
    this.leave(place);
    return admitted;
  }

  /** Leaves a place without waiting in it. */
  leave(place: Place): void {
    this.#places.delete(place.guard);
    delete this.#guards[place.guard];
  }

  /** Marks the places as let go; part of the visible operation that lets them go. Then `call` them. */
  admit(places: readonly Place[]): void {
    for (const place of places) place.admitted = true;
  }

  /** Wakes those who sleep in the places, in this order. */
  *call(places: readonly Place[]): Sim<void> {
    for (const place of places) yield* wake(place.queue, 1);
  }
}

function nothing(): void {}
