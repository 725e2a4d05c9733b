/**
 * Which event loop a thread runs, and which one it has been given (`set_event_loop`).
 *
 * Source: CPython 3.13, Lib/asyncio/events.py. Without a loop, `get_event_loop` makes one in the main thread up to Python 3.13
 * (with a DeprecationWarning from 3.12); from 3.14 it is an error.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { DeprecationWarning, RuntimeError } from "../builtins.ts";
import { currentThread, type Interpreter, type PyThread } from "../interpreter.ts";
import { issueWarning, placeOfCall } from "../warnings/warning-filters.ts";
import type { LoopCore } from "./loop-core.ts";

/** What a thread keeps: threading.local of events.py. */
interface OfThread {
  running: LoopCore | null;
  given: LoopCore | null;
  wasGiven: boolean;
}

/** What an interpreter keeps. */
interface OfInterpreter {
  /** Numbers for default task names. */
  tasks: number;
}

/** The running thread's own. */
export function ofThread(thread: PyThread = currentThread()): OfThread {
  return (thread.asyncio ??= { running: null, given: null, wasGiven: false }) as OfThread;
}

/** The interpreter's own. */
export function ofInterpreter(interpreter: Interpreter = currentThread().interpreter): OfInterpreter {
  const known = interpreter.modules.get("asyncio") as OfInterpreter | undefined;
  if (known !== undefined) return known;
  const made: OfInterpreter = { tasks: 0 };
  interpreter.modules.set("asyncio", made);
  return made;
}

/** @throws RuntimeError if the running thread runs no loop */
export function runningLoop(): LoopCore {
  const { running } = ofThread();
  if (running === null) throw new RuntimeError("no running event loop");
  return running;
}

/** The loop that is meant when none is named: the running one, else the thread's own; null if it has none. */
export function loopOfThread(): LoopCore | null {
  const { running, given } = ofThread();
  return running ?? given;
}

/** Whether `get_event_loop` makes a loop now. Warns if it does, where CPython warns. */
export function mayMakeLoop(): boolean {
  const thread = currentThread();
  const { interpreter } = thread;
  if (thread !== interpreter.main || ofThread(thread).wasGiven || isAtLeast(interpreter.python, "3.14")) return false;
  if (isAtLeast(interpreter.python, "3.12")) deprecation(interpreter);
  return true;
}

function deprecation(interpreter: Interpreter): void {
  issueWarning(interpreter, new DeprecationWarning("There is no current event loop"), placeOfCall(interpreter));
}

/** @throws RuntimeError: there is no loop for this thread */
export function noLoop(): never {
  throw new RuntimeError(`There is no current event loop in thread '${currentThread().name}'.`);
}

/** The same as `loopOfThread`, for the constructor of a future, which makes no loop. */
export function implicitLoop(): LoopCore {
  return loopOfThread() ?? noLoop();
}
