/**
 * What a child process does from its beginning to its end: it becomes the process, runs it, and gives its exit code.
 *
 * Source: CPython 3.12, Lib/multiprocessing/process.py, BaseProcess._bootstrap.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { SystemExit } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { currentThread } from "../interpreter.ts";
import { waitForThreads } from "../main.ts";
import { flushStreams } from "../standard-streams.ts";
import type { Process } from "./process.ts";
import { exitFunction, stateOf } from "./state.ts";

export function* bootstrap(process: Process): Sim<number> {
  const thread = currentThread();
  const { interpreter } = thread;
  const state = stateOf(interpreter);
  let code = 1;
  process.begin(state);
  try {
    try {
      // A subclass of the program may have overridden run.
      yield* callFunction(process.run, process, []);
      code = 0;
    } finally {
      yield* exitFunction(state);
    }
  } catch (error) {
    code = failed(error, process.name);
  }
  yield* waitForThreads(interpreter);
  yield* flushStreams(interpreter);
  return code;
}

/** The exit code for an exception that ended the process, after what is printed about it. */
function failed(error: unknown, name: string): number {
  const thread = currentThread();
  const { world } = thread.interpreter;
  if (error instanceof SystemExit) {
    // Up to 3.8 it looks at the exception's arguments, of which there is none.
    if (error.code === null || error.code === undefined) return isAtLeast(thread.interpreter.python, "3.9") ? 0 : 1;
    if (typeof error.code === "number") return error.code & 0xff;
    world.write("stderr", `${String(error.code)}\n`, thread);
    return 1;
  }
  world.write("stderr", `Process ${name}:\n`, thread);
  world.uncaught(error, thread);
  return 1;
}
