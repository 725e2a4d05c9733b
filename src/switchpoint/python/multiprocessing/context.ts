/**
 * Start methods and contexts. A context is multiprocessing with a fixed start method; the default context's is fixed when it is
 * first used.
 *
 * Source: CPython 3.12, Lib/multiprocessing/context.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { RuntimeError, ValueError } from "../builtins.ts";
import { currentThread } from "../interpreter.ts";
import { stateOf } from "./state.ts";

export type StartMethod = "fork" | "spawn" | "forkserver";

const METHODS: readonly StartMethod[] = ["fork", "spawn", "forkserver"];

/** The method of the default context, if nobody has chosen: what the command line says, else the version's. */
function defaultMethod(): StartMethod {
  const { world, python } = currentThread().interpreter;
  return (world.startMethod as StartMethod | null) ?? (isAtLeast(python, "3.14") ? "forkserver" : "fork");
}

/** The start method of the default context; from now on it is fixed. */
export function contextMethod(): StartMethod {
  return (stateOf().startMethod ??= defaultMethod());
}

/** @throws ValueError if there is no such method */
export function checkMethod(method: unknown): StartMethod {
  if (!METHODS.includes(method as StartMethod)) throw new ValueError(`cannot find context for '${String(method)}'`);
  return method as StartMethod;
}

/** How processes are started: "fork", "spawn" or "forkserver". `allow_none`: null if nobody has chosen yet. */
export function get_start_method(allow_none: boolean = false): StartMethod | null {
  return allow_none ? stateOf().startMethod : contextMethod();
}

/**
 * Chooses how processes are started, once in a program.
 * @throws RuntimeError the second time, unless `force`; ValueError if there is no such method
 */
export function set_start_method(method: StartMethod | null, force: boolean = false): void {
  const state = stateOf();
  if (state.startMethod !== null && !force) throw new RuntimeError("context has already been set");
  state.startMethod = method === null && force ? null : checkMethod(method);
}

/** All start methods, the default first. */
export function get_all_start_methods(): StartMethod[] {
  const first = isAtLeast(currentThread().interpreter.python, "3.14") ? "forkserver" : "fork";
  return [first, ...METHODS.filter((method) => method !== first)];
}
