/**
 * The life of a process's main thread: run the module, wait for the threads that are not daemons, end.
 *
 * An uncaught exception is printed and makes the exit status 1, but the other threads still run to their ends. SystemExit
 * gives the status itself. When the process ends, daemon threads stop where they are.
 *
 * Source: CPython 3.12, Modules/main.c (pymain_run_python), Python/pylifecycle.c (Py_FinalizeEx, wait_for_thread_shutdown).
 */
import { isAtLeast } from "../gil/versions.ts";
import type { Sim } from "../machine/traps.ts";
import { operate } from "./blocking.ts";
import { SystemExit } from "./builtins.ts";
import { finalizeAll } from "./finalization.ts";
import { currentThread, type Interpreter } from "./interpreter.ts";

/** Runs `module` as the program of `interpreter` and reports the exit status. */
export function* mainBody(interpreter: Interpreter, module: () => Sim<void>, end: (status: number) => Sim<void>): Sim<void> {
  let status = 0;
  try {
    yield* module();
  } catch (error) {
    status = statusOf(error, interpreter);
  }
  yield* waitForThreads(interpreter);
  // In 3.12 no thread can be started from here on; before and after, the exits still may.
  interpreter.finalizing = isAtLeast(interpreter.python, "3.12") && !isAtLeast(interpreter.python, "3.13");
  if (interpreter.exits.length > 0) yield* callExits(interpreter);
  if (interpreter.living.size > 0) yield* finalizeAll(interpreter);
  interpreter.finalizing = true;
  yield* end(status);
}

/** What has been registered for the end (atexit), the latest first. An exception is printed, and the rest still called. */
export function* callExits(interpreter: Interpreter, exits = interpreter.exits): Sim<void> {
  for (let next = exits.pop(); next !== undefined; next = exits.pop()) {
    try {
      yield* next();
    } catch (error) {
      if (!(error instanceof SystemExit)) interpreter.world.uncaught(error, interpreter.main!);
    }
  }
}

function statusOf(error: unknown, interpreter: Interpreter): number {
  if (!(error instanceof SystemExit)) {
    interpreter.world.uncaught(error, interpreter.main!);
    return 1;
  }
  if (error.code === null || error.code === undefined) return 0;
  if (typeof error.code === "number") return error.code & 0xff;
  interpreter.world.write("stderr", `${String(error.code)}\n`, interpreter.main!);
  return 1;
}

/**
 * `threading._shutdown`: lets pools of threads finish, then joins every thread that is not a daemon, finished ones too: what
 * main does must not depend on who happens to be done.
 */
export function* waitForThreads(interpreter: Interpreter): Sim<void> {
  if (interpreter.shutdowns.length > 0) yield* callExits(interpreter, interpreter.shutdowns);
  const self = currentThread();
  for (let next = 0; next < interpreter.started.length; next++) {
    const thread = interpreter.started[next]!;
    if (thread === self || thread.daemon) continue;
    yield* operate(thread, { kind: "join", guard: "finished", deadline: Infinity, state: "join", act() {} });
  }
}
