/**
 * asyncio.TaskGroup (Python 3.11): tasks that live no longer than a block. The block ends when all of them have; if one fails,
 * the others and the block itself are cancelled, and all errors are raised together in an ExceptionGroup.
 *
 * Source: CPython 3.13, Lib/asyncio/taskgroups.py; up to 3.12 in its older form.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, BaseExceptionGroup, KeyboardInterrupt, RuntimeError, SystemExit } from "../builtins.ts";
import { Coroutine, type Co } from "../coroutines/coroutine.ts";
import { AENTER, AEXIT, type Pending } from "../guard.ts";
import { currentThread, visible } from "../interpreter.ts";
import { awaitCore } from "./bound.ts";
import type { Callback } from "./callbacks.ts";
import { CancelledError } from "./exceptions.ts";
import { callExceptionHandler } from "./exception-handling.ts";
import { FutureCore } from "./future-core.ts";
import { coreOf } from "./futures.ts";
import type { LoopCore } from "./loop-core.ts";
import { runningLoop } from "./running.ts";
import type { TaskCore } from "./task-core.ts";
import { makeTask, type Task } from "./tasks.ts";

export class TaskGroup {
  readonly #python = currentThread().interpreter.python;
  #entered = false;
  #exiting = false;
  #aborting = false;
  #loop: LoopCore | null = null;
  #parent: TaskCore | null = null;
  #parentCancelRequested = false;
  readonly #tasks = new Set<TaskCore>();
  readonly #errors: unknown[] = [];
  #baseError: Pending | null = null;
  #onCompleted: FutureCore | null = null;

  /** @throws AttributeError before Python 3.11 */
  constructor() {
    if (!isAtLeast(this.#python, "3.11")) throw new AttributeError("module 'asyncio' has no attribute 'TaskGroup'");
  }

  /**
   * Makes a task in the group.
   * @throws RuntimeError if the group has not been entered, has ended, or is shutting down
   */
  *create_task<T>(coro: Promise<T> | Coroutine<T>, name: string | null = null, context: object | null = null): Sim<Task<T>> {
    const refusal = this.#refusal();
    if (refusal !== null) {
      if (coro instanceof Coroutine && isAtLeast(this.#python, "3.13")) yield* coro.close();
      throw new RuntimeError(`TaskGroup ${String(this)} ${refusal}`);
    }
    const loop = this.#loop!;
    yield visible("create_task", loop.inside);
    const task = yield* makeTask<T>(loop, coro, name, context);
    const core = coreOf(task) as TaskCore;
    if (core.done && isAtLeast(this.#python, "3.12")) yield* this.#taskDone(core);
    else {
      this.#tasks.add(core);
      core.addDoneCallback(this.#whenDone(core));
    }
    return task;
  }

  #refusal(): string | null {
    if (!this.#entered) return "has not been entered";
    if (this.#exiting && this.#tasks.size === 0) return "is finished";
    return this.#aborting ? "is shutting down" : null;
  }

  *[AENTER](): Co<void> {
    if (this.#entered) throw new RuntimeError(`TaskGroup ${String(this)} has already been entered`);
    this.#loop = runningLoop();
    yield visible("enter", this.#loop.inside, { write: false });
    this.#parent = this.#loop.currentTask;
    if (this.#parent === null) throw new RuntimeError(`TaskGroup ${String(this)} cannot determine the parent task`);
    this.#entered = true;
  }

  *[AEXIT](error: Pending | null): Co<boolean> {
    yield visible("leave", this.#loop!.inside, { more: [{ object: this.#loop!.timers, key: null, write: true }] });
    this.#exiting = true;
    if (error !== null && isBase(error.value)) this.#baseError ??= error;
    const cancelled = error !== null && error.value instanceof CancelledError;
    const early = !isAtLeast(this.#python, "3.13");
    let propagate = cancelled ? error : null;
    if (early && this.#takeBackCancel()) propagate = null;
    if (error !== null && !this.#aborting) this.#abort();
    propagate = yield* this.#waitForTasks(propagate);
    if (this.#baseError !== null) throw this.#baseError.value;
    if (!early && this.#takeBackCancel()) propagate = null;
    if (propagate !== null && this.#errors.length === 0) throw propagate.value;
    if (error !== null && !cancelled) this.#errors.push(error.value);
    if (this.#errors.length > 0) this.#raise(early);
    return false;
  }

  *[Symbol.asyncDispose](): Co<void> {
    yield* this[AEXIT](null);
  }

  toString(): string {
    const parts = ["<TaskGroup"];
    if (this.#tasks.size > 0) parts.push(`tasks=${this.#tasks.size}`);
    if (this.#errors.length > 0) parts.push(`errors=${this.#errors.length}`);
    if (this.#aborting) parts.push("cancelling");
    else if (this.#entered) parts.push("entered");
    return `${parts.join(" ")}>`;
  }

  /** The request to cancel the parent was ours; true if no other is open. */
  #takeBackCancel(): boolean {
    return this.#parentCancelRequested && this.#parent!.uncancel() === 0;
  }

  *#waitForTasks(propagate: Pending | null): Co<Pending | null> {
    let pending = propagate;
    while (this.#tasks.size > 0) {
      this.#onCompleted ??= new FutureCore(this.#loop!);
      try {
        yield* awaitCore(this.#onCompleted);
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        if (!this.#aborting) {
          pending = { value: error };
          this.#abort();
        }
      }
      this.#onCompleted = null;
    }
    return pending;
  }

  /** @throws the errors, as a group */
  #raise(early: boolean): never {
    // The parent's cancellation is still to come: it must not be lost behind the group.
    if (!early && this.#parent!.cancelRequests > 0) {
      this.#parent!.uncancel();
      this.#parent!.cancel();
    }
    throw new BaseExceptionGroup("unhandled errors in a TaskGroup", this.#errors);
  }

  #abort(): void {
    this.#aborting = true;
    for (const task of this.#tasks) if (!task.done) task.cancel();
  }

  #whenDone(task: TaskCore): Callback {
    return { face: null, name: "TaskGroup._on_task_done()", task: null, contextual: false, invoke: () => this.#taskDone(task) };
  }

  *#taskDone(task: TaskCore): Sim<void> {
    this.#tasks.delete(task);
    if (this.#tasks.size === 0 && this.#onCompleted?.done === false) this.#onCompleted.setResult(true);
    const raised = task.cancelled ? null : task.exception();
    if (raised === null) return;
    this.#errors.push(raised.error);
    if (isBase(raised.error)) this.#baseError ??= { value: raised.error };
    if (this.#parent!.done) {
      const message = `Task ${String(task)} has errored out but its parent task ${String(this.#parent)} is already completed`;
      return yield* callExceptionHandler(this.#loop!, { message, exception: raised.error, task });
    }
    if (this.#aborting || this.#parentCancelRequested) return;
    this.#abort();
    this.#parentCancelRequested = true;
    this.#parent!.cancel();
  }
}

function isBase(error: unknown): boolean {
  return error instanceof SystemExit || error instanceof KeyboardInterrupt;
}
