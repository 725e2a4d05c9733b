/**
 * Python's `threading`: what a program imports from "switchpoint/threading".
 *
 * Source: CPython 3.12, Lib/threading.py.
 */
import type { Sim } from "../machine/traps.ts";
import { currentThread, visible, type PyThread } from "./interpreter.ts";
import type { Signatures } from "./signatures.ts";
import { Thread, threadOf } from "./thread.ts";

export { Lock } from "./lock.ts";
export { RLock } from "./rlock.ts";
export { Thread } from "./thread.ts";
export { TIMEOUT_MAX } from "./timeouts.ts";

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

export const signatures: Signatures = {
  Thread: ["group?", "target?", "name?", "args?", "kwargs?", "daemon?"],
  "Thread.join": ["timeout?"],
  "Lock.acquire": ["blocking?", "timeout?"],
  "RLock.acquire": ["blocking?", "timeout?"],
};
