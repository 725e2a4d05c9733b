/**
 * What `call_soon` and `call_later` give back: with it a call can be cancelled.
 *
 * Source: CPython 3.13, Lib/asyncio/events.py (Handle, TimerHandle).
 */
import type { Sim } from "../../machine/traps.ts";
import { visible } from "../interpreter.ts";
import type { HandleCore } from "./handle-core.ts";
import type { LoopCore } from "./loop-core.ts";

export class Handle {
  readonly #loop: LoopCore;
  readonly #core: HandleCore;

  constructor(loop: object, core: object) {
    this.#loop = loop as LoopCore;
    this.#core = core as HandleCore;
  }

  /** The call will not be made. */
  *cancel(): Sim<void> {
    const { inside, timers } = this.#loop;
    yield visible("cancel", inside, { more: [{ object: timers, key: null, write: true }] });
    this.#loop.cancel(this.#core);
  }

  *cancelled(): Sim<boolean> {
    yield visible("look at", this.#loop.inside, { write: false });
    return this.#core.cancelled;
  }

  toString(): string {
    return String(this.#core);
  }
}

export class TimerHandle extends Handle {
  readonly #when: number;

  constructor(loop: object, core: object) {
    super(loop, core);
    this.#when = (core as HandleCore).when!;
  }

  /** The loop time of the call, in seconds. */
  when(): number {
    return this.#when;
  }
}
