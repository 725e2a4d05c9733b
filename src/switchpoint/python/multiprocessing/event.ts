/**
 * multiprocessing.Event: a flag that processes share, a semaphore of 0 or 1 with a condition.
 *
 * Source: CPython 3.12, Lib/multiprocessing/synchronize.py (Event).
 */
import type { Sim } from "../../machine/traps.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { Condition } from "./condition.ts";
import { assertSpawning } from "./reduction.ts";
import { Lock, Semaphore } from "./synchronize.ts";

/** Makes an event again from its pickle. */
export let rebuildEvent: (condition: Condition, flag: Semaphore) => Event;

export class Event {
  #condition = new Condition(new Lock());
  #flag = new Semaphore(0);

  *is_set(): Sim<boolean> {
    yield* this.#condition.acquire();
    const set = yield* this.#look();
    yield* this.#condition.release();
    return set;
  }

  *set(): Sim<void> {
    yield* this.#condition.acquire();
    yield* this.#flag.acquire(false);
    yield* this.#flag.release();
    yield* this.#condition.notify_all();
    yield* this.#condition.release();
  }

  *clear(): Sim<void> {
    yield* this.#condition.acquire();
    yield* this.#flag.acquire(false);
    yield* this.#condition.release();
  }

  /** Waits until it is set, at most `timeout` seconds; true if it is. */
  *wait(timeout: number | null = null): Sim<boolean> {
    yield* this.#condition.acquire();
    if (!(yield* this.#look())) yield* this.#condition.wait(timeout);
    const set = yield* this.#look();
    yield* this.#condition.release();
    return set;
  }

  *#look(): Sim<boolean> {
    const set = yield* this.#flag.acquire(false);
    if (set) yield* this.#flag.release();
    return set;
  }

  [REDUCE](): Reduction {
    assertSpawning(this);
    return { callable: rebuildEvent, args: [this.#condition, this.#flag] };
  }

  static {
    rebuildEvent = (condition, flag) => {
      const event = new Event();
      event.#condition = condition;
      event.#flag = flag;
      return event;
    };
  }
}
