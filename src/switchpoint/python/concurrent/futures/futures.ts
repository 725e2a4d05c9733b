/**
 * Python's `concurrent.futures`: what a program imports from "switchpoint/concurrent/futures".
 *
 * Source: CPython 3.13, Lib/concurrent/futures/__init__.py.
 */
import type { Signatures } from "../../signatures.ts";

export { BrokenExecutor, BrokenProcessPool, BrokenThreadPool, CancelledError, InvalidStateError, TimeoutError } from "./errors.ts";
export { Executor } from "./executor.ts";
export { Future } from "./future.ts";
export { BrokenInterpreterPool, InterpreterPoolExecutor } from "./interpreter-pool.ts";
export { ProcessPoolExecutor } from "./process-pool.ts";
export { ThreadPoolExecutor } from "./thread-pool.ts";
export { ALL_COMPLETED, as_completed, FIRST_COMPLETED, FIRST_EXCEPTION, wait } from "./wait.ts";

export const signatures: Signatures = {
  ThreadPoolExecutor: ["max_workers?", "thread_name_prefix?", "initializer?", "initargs?"],
  InterpreterPoolExecutor: ["max_workers?", "thread_name_prefix?", "initializer?", "initargs?"],
  "ThreadPoolExecutor.shutdown": ["wait?", "cancel_futures?"],
  ProcessPoolExecutor: ["max_workers?", "mp_context?", "initializer?", "initargs?", "max_tasks_per_child?"],
  "ProcessPoolExecutor.shutdown": ["wait?", "cancel_futures?"],
  "Executor.shutdown": ["wait?", "cancel_futures?"],
  "Future.result": ["timeout?"],
  "Future.exception": ["timeout?"],
  as_completed: ["fs", "timeout?"],
  wait: ["fs", "timeout?", "return_when?"],
};
