/**
 * What a process of a Pool does: takes tasks, calls functions, sends answers back, until there is no more to do or it has had its
 * number of tasks. An answer that cannot be pickled is replaced by a MaybeEncodingError.
 *
 * Source: CPython 3.12, Lib/multiprocessing/pool.py (worker, ExceptionWithTraceback).
 */
import type { Sim } from "../../machine/traps.ts";
import { EOFError, Exception, OSError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import type { SimpleQueue } from "./simple-queue.ts";

/** How a function is to be called: once, or for each of a list, with each as its argument or as its arguments. */
export type Mode = "call" | "map" | "starmap" | "raise";
export type Task = readonly [job: number, index: number, mode: Mode, func: Function, args: readonly unknown[]];
/** `trace`: the text of the traceback where the function raised. */
export type Reply = readonly [job: number, index: number, success: boolean, value: unknown, trace: string | null];

/** The answer could not be sent. */
export class MaybeEncodingError extends Exception {
  readonly exc: string;
  readonly value: string;

  constructor(exc: unknown, value: unknown) {
    super();
    this.exc = repr(exc);
    this.value = repr(value);
    this.message = `Error sending result: '${this.value}'. Reason: '${this.exc}'`;
  }
}

/** The traceback in the worker: the `__cause__` of what it raised. */
export class RemoteTraceback extends Exception {}

function repr(value: unknown): string {
  if (value instanceof Error) return `${value.constructor.name}(${JSON.stringify(value.message)})`;
  return typeof value === "function" ? `<function ${value.name === "" ? "<lambda>" : value.name}>` : String(value);
}

/** The target of a worker process. */
export function* worker(
  tasks: SimpleQueue,
  replies: SimpleQueue,
  initializer: Function | null,
  initargs: readonly unknown[],
  maxtasks: number | null,
): Sim<void> {
  yield* tasks.onlyGets();
  yield* replies.onlyPuts();
  if (initializer !== null) yield* callFunction(initializer, undefined, initargs);
  for (let completed = 0; maxtasks === null || completed < maxtasks; completed++) {
    const task = yield* next(tasks);
    if (task === null) return;
    const [job, index] = task;
    const reply = yield* perform(task);
    try {
      yield* replies.put(reply);
    } catch (error) {
      const wrapped = new MaybeEncodingError(error, reply[3]);
      yield* replies.put([job, index, false, wrapped.message, "MaybeEncodingError"]);
    }
  }
}

/** The next task; null: there are no more, or nobody is there to give them. */
function* next(tasks: SimpleQueue): Sim<Task | null> {
  try {
    return (yield* tasks.get()) as Task | null;
  } catch (error) {
    if (error instanceof EOFError || error instanceof OSError) return null;
    throw error;
  }
}

/** Makes the call of a task. */
export function* perform([job, index, mode, func, args]: Task): Sim<Reply> {
  try {
    return [job, index, true, yield* call(mode, func, args), null];
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    return [job, index, false, error, `\n"""\n${error.name}: ${error.message}\n"""`];
  }
}

function* call(mode: Mode, func: Function, args: readonly unknown[]): Sim<unknown> {
  if (mode === "call") return yield* callFunction(func, undefined, args);
  const results: unknown[] = [];
  for (const item of args) results.push(yield* callFunction(func, undefined, mode === "starmap" ? (item as unknown[]) : [item]));
  return results;
}
