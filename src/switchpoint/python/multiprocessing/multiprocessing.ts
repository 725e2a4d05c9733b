/**
 * Python's `multiprocessing`: what a program imports from "switchpoint/multiprocessing".
 *
 * Source: CPython 3.12, Lib/multiprocessing/__init__.py, context.py.
 */
import type { Accessors } from "../indexing.ts";
import type { Signatures } from "../signatures.ts";
import { signatures as connections } from "./connection.ts";
import { exitcodeOf } from "./process.ts";
import { sharedAccessors } from "./sharedctypes.ts";

export { cpu_count } from "../os.ts";
export { Barrier } from "./barrier.ts";
export { Condition } from "./condition.ts";
export { Pipe, type Connection } from "./connection.ts";
export { get_all_start_methods, get_start_method, set_start_method } from "./context.ts";
export { get_context } from "./contexts.ts";
export { AuthenticationError, BufferTooShort, ProcessError, TimeoutError } from "./errors.ts";
export { Event } from "./event.ts";
export { Manager } from "./managers.ts";
export { Pool } from "./pool.ts";
export { active_children, current_process, parent_process, Process } from "./process.ts";
export { JoinableQueue, Queue } from "./queues.ts";
export { Array, RawArray, RawValue, Value } from "./sharedctypes.ts";
export { SimpleQueue } from "./simple-queue.ts";
export { BoundedSemaphore, Lock, RLock, Semaphore } from "./synchronize.ts";

/** Connections can always be pickled for a child that is being started; nothing is left to allow. */
export function allow_connection_pickling(): void {}

/**
 * Which modules the fork server imports before it forks. It makes children faster there; here the server is no process.
 * @throws TypeError unless they are strings
 */
export function set_forkserver_preload(module_names: readonly string[]): void {
  if (!module_names.every((name) => typeof name === "string")) throw new TypeError("module_names must be a list of strings");
}

/** For programs that are frozen into one file on Windows; does nothing here. */
export function freeze_support(): void {}

export const accessors: Accessors = {
  ...sharedAccessors,
  "Process.exitcode": {
    get(this: unknown) {
      return exitcodeOf(this as Parameters<typeof exitcodeOf>[0]);
    },
  },
};

const PROCESS = ["group?", "target?", "name?", "args?", "kwargs?", "daemon?"];

export const signatures: Signatures = {
  Process: PROCESS,
  "Process.join": ["timeout?"],
  "SemLock.acquire": ["block?", "timeout?"],
  Semaphore: ["value?"],
  BoundedSemaphore: ["value?"],
  Condition: ["lock?"],
  "Condition.acquire": ["block?", "timeout?"],
  "Condition.wait": ["timeout?"],
  "Condition.wait_for": ["predicate", "timeout?"],
  "Condition.notify": ["n?"],
  "Event.wait": ["timeout?"],
  Barrier: ["parties", "action?", "timeout?"],
  "Barrier.wait": ["timeout?"],
  Queue: ["maxsize?"],
  JoinableQueue: ["maxsize?"],
  "Queue.put": ["obj", "block?", "timeout?"],
  "Queue.get": ["block?", "timeout?"],
  Value: ["typecode_or_type", "value?", "lock?"],
  Array: ["typecode_or_type", "size_or_initializer", "lock?"],
  ...connections,
  Pool: ["processes?", "initializer?", "initargs?", "maxtasksperchild?"],
  // For the declarations: the constructor is BasePool's.
  BasePool: ["processes?", "initializer?", "initargs?", "maxtasksperchild?"],
  "BasePool.apply": ["func", "args?", "kwds?"],
  "BasePool.apply_async": ["func", "args?", "kwds?", "callback?", "error_callback?"],
  "BasePool.map": ["func", "iterable", "chunksize?"],
  "BasePool.map_async": ["func", "iterable", "chunksize?", "callback?", "error_callback?"],
  "BasePool.starmap": ["func", "iterable", "chunksize?"],
  "BasePool.starmap_async": ["func", "iterable", "chunksize?", "callback?", "error_callback?"],
  "BasePool.imap": ["func", "iterable", "chunksize?"],
  "BasePool.imap_unordered": ["func", "iterable", "chunksize?"],
  "AsyncResult.get": ["timeout?"],
  "AsyncResult.wait": ["timeout?"],
  "IMapIterator.next": ["timeout?"],
  Pipe: ["duplex?"],
  get_context: ["method?"],
  get_start_method: ["allow_none?"],
  set_start_method: ["method", "force?"],
};
