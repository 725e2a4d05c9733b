/**
 * The state of a future, without the visible operations: whoever changes it has announced that. Programs hold a Future
 * (futures.ts).
 *
 * States: PENDING, then CANCELLED or FINISHED, for ever. Callbacks are never called at once: they are put into the loop's queue,
 * in the order in which they were added.
 * Source: CPython 3.13, Lib/asyncio/futures.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { RuntimeError, StopIteration } from "../builtins.ts";
import { copyOf, currentContext, type Context } from "../contextvars/context.ts";
import type { Callback } from "./callbacks.ts";
import { CancelledError, InvalidStateError } from "./exceptions.ts";
import type { LoopCore } from "./loop-core.ts";
import { repr } from "./representation.ts";

/** An exception, boxed: anything can be thrown. */
export interface Raised {
  readonly error: unknown;
}

export class FutureCore {
  readonly loop: LoopCore;
  /** Its place in the loop's order of creation. */
  readonly number: number;
  state: "PENDING" | "CANCELLED" | "FINISHED" = "PENDING";
  value: unknown = null;
  raised: Raised | null = null;
  callbacks: { readonly callback: Callback; readonly context: Context | null }[] = [];
  /** Set by `await`: the future that is yielded to the task is meant to be waited for. */
  blocking = false;
  /** A task: say so if it is dropped before it is done. */
  logDestroyPending = true;
  /** Nobody has looked at its exception yet. */
  unseen = false;
  cancelMessage: unknown = null;
  cancelledError: unknown = null;
  /** What the program holds; made when it is asked for. */
  face: object | null = null;
  /** Its class, for messages. */
  readonly kind: string = "Future";

  constructor(loop: LoopCore) {
    this.loop = loop;
    this.number = loop.futures++;
  }

  get done(): boolean {
    return this.state !== "PENDING";
  }

  get cancelled(): boolean {
    return this.state === "CANCELLED";
  }

  /** Cancels it; false if it was done already. A task overrides this: it asks its coroutine. */
  cancel(message: unknown = null): boolean {
    return this.markCancelled(message);
  }

  /** Future.cancel, for tasks too. */
  markCancelled(message: unknown = null): boolean {
    this.unseen = false;
    if (this.done) return false;
    this.state = "CANCELLED";
    this.cancelMessage = message;
    this.#schedule();
    return true;
  }

  /** The exception that tells of the cancellation: the original one, once. */
  makeCancelledError(): unknown {
    const error = this.cancelledError;
    if (error !== null && isAtLeast(this.loop.python, "3.9")) {
      if (isAtLeast(this.loop.python, "3.11")) this.cancelledError = null;
      return error;
    }
    return this.cancelMessage === null ? new CancelledError() : new CancelledError(this.cancelMessage);
  }

  /**
   * @throws the exception that it holds, CancelledError, or InvalidStateError before it is done
   */
  result(): unknown {
    const raised = this.exception("Result is not set.");
    if (raised !== null) throw raised.error;
    return this.value;
  }

  /**
   * The exception that it holds, or null.
   * @throws CancelledError, or InvalidStateError before it is done
   */
  exception(unset = "Exception is not set."): Raised | null {
    if (this.cancelled) throw this.makeCancelledError();
    if (!this.done) throw new InvalidStateError(unset);
    this.unseen = false;
    return this.raised;
  }

  /** @throws InvalidStateError if it is done */
  setResult(value: unknown): void {
    this.#checkPending();
    this.value = value;
    this.state = "FINISHED";
    this.#schedule();
  }

  /**
   * @throws InvalidStateError if it is done
   * @throws TypeError for a StopIteration, up to Python 3.11; from 3.12 it becomes a RuntimeError
   */
  setException(error: unknown): void {
    this.#checkPending();
    const raised = typeof error === "function" ? (Reflect.construct(error, []) as unknown) : error;
    this.raised = { error: raised instanceof StopIteration ? this.#unraisable(raised) : raised };
    this.state = "FINISHED";
    this.#schedule();
    this.unseen = true;
    this.loop.failed.add(this);
  }

  addDoneCallback(callback: Callback, context: Context | null = null): void {
    const used = context ?? (callback.contextual ? copyOf(currentContext()) : null);
    if (this.done) this.loop.callSoon(callback, [this.face], used);
    else this.callbacks.push({ callback, context: used });
  }

  /** Removes all that satisfy the test, and says how many they were. */
  removeCallbacks(test: (callback: Callback) => boolean): number {
    const before = this.callbacks.length;
    this.callbacks = this.callbacks.filter(({ callback }) => !test(callback));
    return before - this.callbacks.length;
  }

  /** What `repr` writes between the angle brackets after the class. */
  parts(): string[] {
    const parts = [this.state.toLowerCase()];
    if (this.state === "FINISHED") parts.push(this.raised === null ? `result=${repr(this.value)}` : `exception=${repr(this.raised.error)}`);
    return parts;
  }

  toString(): string {
    return `<${this.kind} ${this.parts().join(" ")}>`;
  }

  #checkPending(): void {
    // The text of the C accelerator.
    if (this.done) throw new InvalidStateError("invalid state");
  }

  #unraisable(error: Error): unknown {
    const text = "StopIteration interacts badly with generators and cannot be raised into a Future";
    if (!isAtLeast(this.loop.python, "3.12")) throw new TypeError(text);
    const instead = new RuntimeError(text);
    instead.__cause__ = instead.__context__ = error;
    return instead;
  }

  #schedule(): void {
    const { callbacks } = this;
    this.callbacks = [];
    for (const { callback, context } of callbacks) this.loop.callSoon(callback, [this.face], context);
  }
}
