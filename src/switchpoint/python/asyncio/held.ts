/**
 * What `await lock.held()` gives: `async with lock:`. The lock is released at the end of the block.
 *
 * Source: CPython 3.13, Lib/asyncio/locks.py (_ContextManagerMixin).
 */
import type { Sim } from "../../machine/traps.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { AEXIT } from "../guard.ts";

export class AsyncHeld {
  readonly #lock: { release(): Sim<void> };

  constructor(lock: { release(): Sim<void> }) {
    this.#lock = lock;
  }

  *[AEXIT](): Co<boolean> {
    yield* this.#lock.release();
    return false;
  }

  /** TypeScript's form of the same. */
  *[Symbol.asyncDispose](): Co<void> {
    yield* this.#lock.release();
  }
}
