/**
 * Python's `_interpreters`: what a program imports from "switchpoint/_interpreters" to have interpreters before Python 3.14, from
 * 3.12 on (which calls the module _xxsubinterpreters; the names here are 3.13's), and to choose whether an interpreter has a
 * GIL of its own. Interpreters are numbers here.
 *
 * Source: CPython 3.13, Modules/_interpretersmodule.c.
 */
import type { Sim } from "../../../machine/traps.ts";
import { ValueError } from "../../builtins.ts";
import { visible } from "../../interpreter.ts";
import { ExecutionFailed, type ExceptionInfo } from "./errors.ts";
import { callIn } from "./running.ts";
import { create as createMember, currentMember, destroy as destroyMember, family } from "./subinterpreters.ts";

export { InterpreterError, InterpreterNotFoundError, NotShareableError } from "./errors.ts";

/**
 * Makes an interpreter and gives its number.
 * @param config "isolated": it has its own GIL; "legacy": it shares the GIL of its maker
 */
export function* create(config: "isolated" | "legacy" = "isolated"): Sim<number> {
  if (config !== "isolated" && config !== "legacy") throw new ValueError(`unsupported config name '${String(config)}'`);
  return (yield* createMember(config === "isolated")).id;
}

/** Ends interpreter `id`. @throws InterpreterError if it is running or is the current one */
export function* destroy(id: number): Sim<void> {
  yield* destroyMember(id);
}

/** The numbers of all interpreters. */
export function* list_all(): Sim<number[]> {
  yield visible("look at", family(), { write: false });
  return [...family().members.keys()];
}

/** The number of the one that runs this. */
export function get_current(): number {
  return currentMember().id;
}

/** The number of the one that the process began with. */
export function get_main(): number {
  return 0;
}

/** True while a thread runs in it. */
export function* is_running(id: number): Sim<boolean> {
  yield visible("look at", family(), { write: false });
  return family().find(id).isRunning;
}

/**
 * Runs `code`, a function at the top of a module, in interpreter `id` (see concurrent.interpreters, Interpreter.exec). Gives what is to
 * be told of an exception that nobody caught there, or null.
 */
export function* exec(id: number, code: () => unknown): Sim<ExceptionInfo | null> {
  try {
    yield* callIn(id, code, []);
    return null;
  } catch (error) {
    if (error instanceof ExecutionFailed) return error.excinfo;
    throw error;
  }
}
