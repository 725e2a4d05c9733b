/**
 * asyncio.timeout (Python 3.11): `await using _ = asyncio.timeout(2)` cancels the task when the deadline passes inside the block,
 * and turns the CancelledError into a TimeoutError at the end of the block.
 *
 * States: created, active, expiring (the task was cancelled), expired, finished.
 * Source: CPython 3.13, Lib/asyncio/timeouts.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, BaseException, BaseExceptionGroup, RuntimeError, TimeoutError } from "../builtins.ts";
import { raisedFrom, type Co } from "../coroutines/coroutine.ts";
import { AENTER, AEXIT, type Pending } from "../guard.ts";
import { currentThread, visible } from "../interpreter.ts";
import { libraryCallback } from "./callbacks.ts";
import { timingAccesses } from "./announcing.ts";
import { CancelledError } from "./exceptions.ts";
import type { HandleCore } from "./handle-core.ts";
import { runningLoop } from "./running.ts";
import type { TaskCore } from "./task-core.ts";

type State = "created" | "active" | "expiring" | "expired" | "finished";

export class Timeout {
  #state: State = "created";
  #when: number | null;
  #task: TaskCore | null = null;
  #handle: HandleCore | null = null;
  /** Requests to cancel the task that were open when the block began. */
  #cancelling = 0;

  /** @param when loop time in seconds; null: never */
  constructor(when: number | null) {
    this.#when = when;
  }

  /** The deadline as loop time in seconds; null: never. */
  when(): number | null {
    return this.#when;
  }

  /**
   * Sets another deadline.
   * @throws RuntimeError outside the block, and when it has expired
   */
  *reschedule(when: number | null): Sim<void> {
    if (this.#state === "created") throw new RuntimeError("Timeout has not been entered");
    if (this.#state !== "active") throw new RuntimeError(`Cannot change state of ${this.#state} Timeout`);
    const loop = runningLoop();
    yield visible("reschedule", loop.inside, { more: timingAccesses(loop) });
    this.#schedule(when);
  }

  /** True if the deadline has passed while the block was active. */
  expired(): boolean {
    return this.#state === "expiring" || this.#state === "expired";
  }

  *[AENTER](): Co<void> {
    if (this.#state !== "created") throw new RuntimeError("Timeout has already been entered");
    const loop = runningLoop();
    yield visible("begin a time-out", loop.inside, { more: timingAccesses(loop) });
    this.#task = loop.currentTask;
    if (this.#task === null) throw new RuntimeError("Timeout should be used inside a task");
    this.#state = "active";
    this.#cancelling = this.#task.cancelRequests;
    this.#schedule(this.#when);
  }

  *[AEXIT](error: Pending | null): Co<boolean> {
    const loop = this.#task!.loop;
    yield visible("end a time-out", loop.inside, { more: [{ object: loop.timers, key: null, write: true }] });
    if (this.#handle !== null) loop.cancel(this.#handle);
    this.#handle = null;
    if (this.#state === "active") this.#state = "finished";
    if (this.#state === "expiring") {
      this.#state = "expired";
      if (this.#task!.uncancel() <= this.#cancelling && error !== null) this.#translate(error.value);
    }
    return false;
  }

  *[Symbol.asyncDispose](): Co<void> {
    yield* this[AEXIT](null);
  }

  toString(): string {
    const when = this.#state === "active" ? ` when=${this.#when === null ? "None" : Math.round(this.#when * 1000) / 1000}` : "";
    return `<Timeout [${this.#state}]${when}>`;
  }

  #schedule(when: number | null): void {
    const loop = runningLoop();
    this.#when = when;
    if (this.#handle !== null) loop.cancel(this.#handle);
    this.#handle = null;
    if (when === null || when === undefined) return;
    const expire = libraryCallback("Timeout._on_timeout", () => this.#expire());
    this.#handle = when <= loop.time() ? loop.callSoon(expire, []) : loop.callAt(when, expire, []);
  }

  #expire(): void {
    this.#task!.cancel();
    this.#state = "expiring";
    this.#handle = null;
  }

  /** @throws TimeoutError instead of a CancelledError */
  #translate(error: unknown): void {
    if (error instanceof CancelledError) throw raisedFrom(new TimeoutError(), error);
    if (!isAtLeast(currentThread().interpreter.python, "3.13")) return;
    insert(error);
    if (error instanceof BaseExceptionGroup) for (const one of error.exceptions) insert(one);
  }
}

/** An exception that was raised while the cancellation was handled: its context tells of the time-out. */
function insert(error: unknown): void {
  for (let one = error; one instanceof BaseException && one.__context__ !== null; one = one.__context__) {
    if (!(one.__context__ instanceof CancelledError)) continue;
    one.__context__ = raisedFrom(new TimeoutError(), one.__context__);
    return;
  }
}

/**
 * Limits a block: `await using _ = asyncio.timeout(delay)`.
 * @param delay seconds from now; null: no limit (yet)
 * @throws AttributeError before Python 3.11
 */
export function* timeout(delay: number | null): Sim<Timeout> {
  need("timeout");
  const loop = runningLoop();
  if (delay === null || delay === undefined) return new Timeout(null);
  yield visible("read the clock", loop.interpreter.world.clock);
  return new Timeout(loop.time() + delay);
}

/** The same with the loop time of the deadline. */
export function timeout_at(when: number | null): Timeout {
  need("timeout_at");
  return new Timeout(when);
}

function need(name: string): void {
  if (!isAtLeast(currentThread().interpreter.python, "3.11")) throw new AttributeError(`module 'asyncio' has no attribute '${name}'`);
}
