/**
 * The state of a task, and its step: run the coroutine up to its next suspension, then wait for the future that it gave.
 * Programs hold a Task (tasks.ts).
 *
 * A task that is not done is in one of three states: it waits for a future, whose callback will wake it; its next step is in
 * the loop's queue; or it is in its step. Cancelling asks: it cancels the future that the task waits for, or has
 * CancelledError thrown into the coroutine at its next step. The coroutine may refuse.
 * Source: CPython 3.13, Lib/asyncio/tasks.py (Task); differences of 3.8 to 3.12 at their places.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { KeyboardInterrupt, RuntimeError, SystemExit } from "../builtins.ts";
import type { Context } from "../contextvars/context.ts";
import { Coroutine, type Step } from "../coroutines/coroutine.ts";
import { onFutures } from "./announcing.ts";
import type { Callback } from "./callbacks.ts";
import { charge, TASK } from "./costs.ts";
import { CancelledError } from "./exceptions.ts";
import { FutureCore, type Raised } from "./future-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { repr } from "./representation.ts";
import { coreOf } from "./futures.ts";

export class TaskCore extends FutureCore {
  override readonly kind = "Task";
  readonly coroutine: Coroutine;
  readonly context: Context;
  name: string;
  /** How often it was asked to end, less how often that was taken back. */
  cancelRequests = 0;
  mustCancel = false;
  waitsFor: FutureCore | null = null;
  readonly #step: Callback;
  readonly #wakeup: Callback;

  constructor(loop: LoopCore, coroutine: Coroutine, name: string, context: Context) {
    super(loop);
    charge(TASK);
    this.coroutine = coroutine;
    this.name = name;
    this.context = context;
    const callback = { face: null, task: this, contextual: true };
    this.#step = { ...callback, name: "TaskStepMethWrapper()", invoke: (error) => this.step((error as Raised | undefined) ?? null) };
    this.#wakeup = { ...callback, name: "task_wakeup()", invoke: () => this.#wake() };
    loop.tasks.add(this);
  }

  /** The first step, in the next round. */
  schedule(): void {
    this.loop.callSoon(this.#step, [], this.context);
  }

  override cancel(message: unknown = null): boolean {
    this.unseen = false;
    if (this.done) return false;
    this.cancelRequests++;
    if (this.waitsFor?.cancel(message) === true) return true;
    this.mustCancel = true;
    this.cancelMessage = message;
    return true;
  }

  uncancel(): number {
    if (this.cancelRequests > 0) {
      this.cancelRequests--;
      if (this.cancelRequests === 0 && isAtLeast(this.loop.python, "3.13")) this.mustCancel = false;
    }
    return this.cancelRequests;
  }

  /** One step, as the current task of the loop. */
  *step(raised: Raised | null): Sim<void> {
    const { loop } = this;
    const before = loop.currentTask;
    loop.currentTask = this;
    try {
      yield* this.run(this.#errorToThrow(raised));
    } finally {
      loop.currentTask = before;
    }
  }

  #errorToThrow(raised: Raised | null): Raised | null {
    this.waitsFor = null;
    if (!this.mustCancel) return raised;
    this.mustCancel = false;
    return raised !== null && raised.error instanceof CancelledError ? raised : { error: this.makeCancelledError() };
  }

  /** Resumes the coroutine and deals with what comes of it. */
  *run(raised: Raised | null): Sim<void> {
    let step: Step<unknown>;
    try {
      step = raised === null ? yield* this.coroutine.send(null) : yield* this.coroutine.throw(raised.error);
    } catch (error) {
      return yield* onFutures(this.loop, "end a step", () => this.#fail(error));
    }
    yield* onFutures(this.loop, "end a step", () => (step.done ? this.#finish(step.value) : this.#suspend(step.value)));
  }

  #finish(value: unknown): void {
    this.#leave();
    if (!this.mustCancel) return this.setResult(value ?? null);
    // It was cancelled just before it ended.
    this.mustCancel = false;
    this.markCancelled(this.cancelMessage);
  }

  #fail(error: unknown): void {
    this.#leave();
    if (error instanceof CancelledError) {
      this.cancelledError = error;
      this.markCancelled();
      return;
    }
    this.setException(error);
    if (error instanceof KeyboardInterrupt || error instanceof SystemExit) throw error;
  }

  #leave(): void {
    this.loop.tasks.delete(this);
  }

  #suspend(value: unknown): void {
    const future = coreOf(value);
    if (value === null || value === undefined) this.loop.callSoon(this.#step, [], this.context);
    else if (future === null) this.#reject(`Task got bad yield: ${repr(value)}`);
    else if (future.loop !== this.loop) this.#reject(`Task ${String(this)} got Future ${String(future)} attached to a different loop`);
    else if (!future.blocking) this.#reject(`yield was used instead of yield from in task ${String(this)} with ${String(future)}`);
    else if (future === this) this.#reject(`Task cannot await on itself: ${String(this)}`);
    else this.#waitFor(future);
  }

  #waitFor(future: FutureCore): void {
    future.blocking = false;
    future.addDoneCallback(this.#wakeup, this.context);
    this.waitsFor = future;
    if (this.mustCancel && future.cancel(this.cancelMessage)) this.mustCancel = false;
  }

  #reject(message: string): void {
    const raised: Raised = { error: new RuntimeError(message) };
    this.loop.callSoon(this.#step, [raised], this.context);
  }

  /** The future that it waited for is done. */
  *#wake(): Sim<void> {
    let raised: Raised | null = null;
    try {
      this.waitsFor?.result();
    } catch (error) {
      raised = { error };
    }
    yield* this.step(raised);
  }

  override parts(): string[] {
    const parts = super.parts();
    if (this.cancelRequests > 0 && !this.done && this.loop.countsCancellations) parts[0] = "cancelling";
    const coroutine = `coro=<${this.coroutine.name}() ${this.coroutine.cr_running ? "running" : "done"}>`.replace(
      " done",
      this.coroutine.state === "closed" ? " done" : "",
    );
    const more = [`name='${this.name}'`, coroutine];
    if (this.waitsFor !== null) more.push(`wait_for=${String(this.waitsFor)}`);
    return [parts[0]!, ...more, ...parts.slice(1)];
  }
}
