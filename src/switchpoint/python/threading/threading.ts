/**
 * Python's `threading`: what a program imports from "switchpoint/threading".
 *
 * Source: CPython 3.12, Lib/threading.py.
 */
import type { Sim } from "../../machine/traps.ts";
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

/** The Thread object of the caller. */
export function current_thread(): Thread {
  return threadOf(currentThread());
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
