/**
 * Who waits for several futures at once: one place per interpreter where each future that is done is made known, so that an
 * operation on it can be announced before it is known whom it concerns (waiting-room.ts).
 *
 * Source: CPython 3.13, Lib/concurrent/futures/_base.py (_Waiter and its subclasses).
 */
import type { Sim } from "../../../machine/traps.ts";
import { currentThread } from "../../interpreter.ts";
import { WaitingRoom, type Place } from "../../waiting-room.ts";

/** Somebody who waits for some of these futures. */
export interface Collector {
  readonly futures: ReadonlySet<object>;
  /** Those that have finished since it was put up. */
  readonly finished: object[];
  /** True when there is no need to wait any more. */
  enough(): boolean;
  /** Where it waits; null while it does something else. */
  place: Place | null;
}

export class Completions {
  readonly room = new WaitingRoom("futures", {}, () => null);
  readonly collectors = new Set<Collector>();

  /** A future has finished, or its cancellation has been seen. Part of an operation that writes the room. */
  *tell(future: object): Sim<void> {
    const places: Place[] = [];
    for (const collector of this.collectors) {
      if (!collector.futures.has(future)) continue;
      collector.finished.push(future);
      if (collector.place !== null && !collector.place.admitted && collector.enough()) places.push(collector.place);
    }
    this.room.admit(places);
    yield* this.room.call(places);
  }

  /** Waits until there is enough; false if the deadline passed first. The caller has just announced a write of the room. */
  *wait(collector: Collector, deadline: number): Sim<boolean> {
    const place = this.room.enter();
    collector.place = place;
    const enough = yield* this.room.wait(place, "wait for futures", deadline, "lock");
    collector.place = null;
    return enough;
  }
}

const MODULE = "concurrent.futures";

/** The interpreter's own. */
export function completionsOf(): Completions {
  const { modules } = currentThread().interpreter;
  let known = modules.get(MODULE) as Completions | undefined;
  if (known === undefined) modules.set(MODULE, (known = new Completions()));
  return known;
}
