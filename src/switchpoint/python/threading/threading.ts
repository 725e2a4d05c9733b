/**
 * Python's `threading`: what a program imports from "switchpoint/threading".
 *
 * Source: CPython 3.12, Lib/threading.py.
 */
import type { Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import { warnDeprecated } from "../warnings/deprecated.ts";
import { currentThread, visible, type PyThread } from "../interpreter.ts";
import type { Signatures } from "../signatures.ts";
import { nativeIdOf, Thread, threadOf } from "./thread.ts";

export { Barrier, BrokenBarrierError } from "./barrier.ts";
export { Condition } from "./condition.ts";
export { Event } from "./event.ts";
export { excepthook, ExceptHookArgs, threading } from "./excepthook.ts";
export { local } from "./local.ts";
export { Lock } from "./lock.ts";
export { RLock } from "./rlock.ts";
export { BoundedSemaphore, Semaphore } from "./semaphore.ts";
export { Thread } from "./thread.ts";
export { ThreadError } from "./thread-error.ts";
export { TIMEOUT_MAX } from "../timeouts.ts";
export { Timer } from "./timer.ts";

/** Bytes of the smallest stack (THREAD_STACK_MIN, Python/thread_pthread.h). */
const LEAST_STACK = 32_768;

/** The Thread object of the caller. */
export function current_thread(): Thread {
  return threadOf(currentThread());
}

/** The old name of `current_thread`; deprecated from Python 3.10. */
export { oldCurrentThread as currentThread };
function* oldCurrentThread(): Sim<Thread> {
  yield* warnDeprecated("currentThread() is deprecated, use current_thread() instead", "3.10");
  return current_thread();
}

/**
 * The size of the stacks of new threads, in bytes; 0: the system's choice. Sets it, if one is given; memory is not modelled, so that
 * nothing comes of it.
 * @throws ValueError for less than 32 KiB
 */
export function* stack_size(size: number = 0): Sim<number> {
  const { modules } = currentThread().interpreter;
  if (!Number.isInteger(size)) throw new TypeError("'float' object cannot be interpreted as an integer");
  if (size < 0) throw new ValueError("size must be 0 or a positive value");
  if (size > 0 && size < LEAST_STACK) throw new ValueError(`size not valid: ${size} bytes`);
  yield visible("set", modules, { key: "stack size" });
  const before = (modules.get("stack size") as { size: number } | undefined)?.size ?? 0;
  modules.set("stack size", { size });
  return before;
}

/** The Thread object of the thread that the process began with. */
export function main_thread(): Thread {
  return threadOf(currentThread().interpreter.main!);
}

/** The caller's thread identifier: a number with no meaning but to be unlike others'. */
export function get_ident(): number {
  return currentThread().ident;
}

/**
 * The number by which the operating system knows the caller's thread.
 * @throws AttributeError before Python 3.8
 */
export function get_native_id(): number {
  return nativeIdOf(currentThread(), "module 'threading' has no attribute 'get_native_id'");
}

/** All threads that have been started and have not ended, the main thread first. */
export function* enumerate(): Sim<Thread[]> {
  const { interpreter } = currentThread();
  // Starts and ends of threads change the answer.
  const more = interpreter.threads.map((thread: PyThread) => ({ object: thread, key: null, write: false }));
  yield visible("look at", interpreter, { write: false, more });
  return interpreter.threads.map(threadOf);
}

/** How many threads `enumerate` gives. */
export function* active_count(): Sim<number> {
  return (yield* enumerate()).length;
}

/** The old name of `active_count`; deprecated from Python 3.10. */
export function* activeCount(): Sim<number> {
  yield* warnDeprecated("activeCount() is deprecated, use active_count() instead", "3.10");
  return yield* active_count();
}

export const signatures: Signatures = {
  stack_size: ["size?"],
  Thread: ["group?", "target?", "name?", "args?", "kwargs?", "daemon?"],
  "Thread.join": ["timeout?"],
  "Lock.acquire": ["blocking?", "timeout?"],
  "RLock.acquire": ["blocking?", "timeout?"],
  Condition: ["lock?"],
  "Condition.acquire": ["blocking?", "timeout?"],
  "Condition.wait": ["timeout?"],
  "Condition.wait_for": ["predicate", "timeout?"],
  "Condition.notify": ["n?"],
  Semaphore: ["value?"],
  BoundedSemaphore: ["value?"],
  "Semaphore.acquire": ["blocking?", "timeout?"],
  "Semaphore.release": ["n?"],
  "Event.wait": ["timeout?"],
  Barrier: ["parties", "action?", "timeout?"],
  "Barrier.wait": ["timeout?"],
  Timer: ["interval", "function", "args?", "kwargs?"],
};
