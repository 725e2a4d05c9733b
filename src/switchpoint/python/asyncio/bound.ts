/**
 * What asyncio's locks and queues have in common: they belong to the loop in which they were first waited for, and a task waits
 * on them by a future of its own in a queue.
 *
 * Source: CPython 3.13, Lib/asyncio/mixins.py (_LoopBoundMixin).
 */
import type { Access, VisibleTrap } from "../../machine/traps.ts";
import { RuntimeError } from "../builtins.ts";
import { AWAIT, type Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import { lookAccess } from "./announcing.ts";
import { FutureCore } from "./future-core.ts";
import { faceOf } from "./futures.ts";
import type { LoopCore } from "./loop-core.ts";
import { ofThread, runningLoop } from "./running.ts";

/** The loop of one lock or queue. */
export class Bound {
  readonly #owner: object;
  #loop: LoopCore | null = null;

  constructor(owner: object) {
    this.#owner = owner;
  }

  /** An operation on the owner, which may complete futures of the loop; to be yielded. */
  operation(kind: string, write = true): VisibleTrap {
    const loop = this.#loop ?? ofThread().running;
    const more: Access[] | null = loop === null ? null : [write ? { object: loop.inside, key: null, write } : lookAccess(loop)];
    return visible(kind, this.#owner, { write, more });
  }

  /** @throws RuntimeError if the owner has been used in another loop */
  loop(): LoopCore {
    const running = runningLoop();
    this.#loop ??= running;
    if (this.#loop !== running) throw new RuntimeError(`${String(this.#owner)} is bound to a different event loop`);
    return running;
  }

  /** A future to wait for. */
  waiter(): FutureCore {
    return new FutureCore(this.loop());
  }
}

/** Suspends the running task until the future is done. */
export function awaitCore(core: FutureCore): Co<unknown> {
  return faceOf(core)[AWAIT]();
}

/** Takes a future out of a queue; false if it is not in there. */
export function removeFrom(queue: FutureCore[], future: FutureCore): boolean {
  const at = queue.indexOf(future);
  if (at >= 0) queue.splice(at, 1);
  return at >= 0;
}

/** "unlocked", "locked, waiters:2" and the like, in the brackets of a lock's repr. */
export function described(name: string, state: string, waiters: readonly unknown[]): string {
  return `<asyncio.locks.${name} object [${state}${waiters.length > 0 ? `, waiters:${waiters.length}` : ""}]>`;
}
