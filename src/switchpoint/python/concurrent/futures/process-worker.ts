/**
 * What a process of a ProcessPoolExecutor does: takes calls, makes them, sends results back, until it gets None, or has made its number of
 * calls. A result that cannot be pickled is replaced by the exception that says so.
 *
 * Source: CPython 3.12, Lib/concurrent/futures/process.py (_process_worker, _sendback_result, _process_chunk).
 */
import type { Sim } from "../../../machine/traps.ts";
import { Exception } from "../../builtins.ts";
import { callFunction } from "../../callable.ts";
import { interpret } from "../../interpreted.ts";
import { currentThread } from "../../interpreter.ts";
import type { Queue } from "../../multiprocessing/queues.ts";
import type { SimpleQueue } from "../../multiprocessing/simple-queue.ts";
import { getpid } from "../../os.ts";

/**
 * Bytecodes of a round of the worker besides its queues. As the rounds of the manager and the feeder, from "start-up" (one empty task of a
 * process pool) and from the CPU time of each thread while a pool on CPython 3.12 makes empty calls (schedstat).
 */
const ROUND = 8000;

export type CallItem = readonly [id: number, fn: Function, args: readonly unknown[]];
/** `trace`: the text of the traceback where it raised; `exit`: the worker's number, if it ends after this. */
export type ResultItem = readonly [id: number, success: boolean, value: unknown, trace: string, exit: number | null];

/** The traceback in the worker: the `__cause__` of what it raised. */
export class RemoteTraceback extends Exception {
  static {
    Object.defineProperty(this, "name", { value: "_RemoteTraceback" });
  }
}

/** The text of an exception's traceback, as a RemoteTraceback has it. */
export function remoteTrace(error: unknown): string {
  return `\n"""\n${currentThread().interpreter.world.traceback?.(error) ?? ""}"""`;
}

/** The target of a worker process. */
export function* processWorker(
  calls: Queue,
  results: SimpleQueue,
  initializer: Function | null,
  initargs: readonly unknown[],
  maxTasks: number | null,
): Sim<void> {
  if (initializer !== null && !(yield* initialized(initializer, initargs))) return;
  for (let made = 1; ; made++) {
    const call = (yield* calls.get()) as CallItem | null;
    if (call === null) return yield* results.put(getpid());
    yield* interpret(ROUND);
    const exit = maxTasks !== null && made >= maxTasks ? getpid() : null;
    const result = yield* make(call, exit);
    try {
      yield* results.put(result);
    } catch (error) {
      yield* results.put([call[0], false, error, remoteTrace(error), exit]);
    }
    if (exit !== null) return;
  }
}

function* initialized(initializer: Function, initargs: readonly unknown[]): Sim<boolean> {
  try {
    yield* callFunction(initializer, undefined, initargs);
    return true;
  } catch (error) {
    const thread = currentThread();
    const { world } = thread.interpreter;
    world.write("stderr", `Exception in initializer:\n${world.traceback?.(error) ?? ""}`, thread);
    return false;
  }
}

function* make([id, fn, args]: CallItem, exit: number | null): Sim<ResultItem> {
  try {
    return [id, true, yield* callFunction(fn, undefined, args), "", exit];
  } catch (error) {
    return [id, false, error, remoteTrace(error), exit];
  }
}

/** What `map` has called: `fn` for each of a chunk of arguments. */
export function* processChunk(fn: Function, chunk: readonly (readonly unknown[])[]): Sim<unknown[]> {
  const results: unknown[] = [];
  for (const args of chunk) results.push(yield* callFunction(fn, undefined, args));
  return results;
}
