/**
 * Calls of functions in other interpreters: what goes in, what comes out, and what is told of an exception.
 *
 * Source: CPython 3.14, Modules/_interpretersmodule.c (interp_exec, interp_call), Python/crossinterp.c (_PyXI_excinfo).
 */
import type { Sim } from "../../../machine/traps.ts";
import { BaseException } from "../../builtins.ts";
import { callFunction } from "../../callable.ts";
import { currentThread } from "../../interpreter.ts";
import { ExecutionFailed, type ExceptionInfo } from "./errors.ts";
import { receive, share, type Shared } from "./sharing.ts";
import { runIn } from "./subinterpreters.ts";

/** `raised`: the exception itself, if it can be passed. */
type Outcome = { readonly result: Shared } | { readonly excinfo: ExceptionInfo; readonly raised: Shared | null };

/**
 * Calls `callable(*args)` in interpreter `id`: the instance of the function that is there, with copies of the arguments. Gives a
 * copy of the result.
 * @throws ExecutionFailed if it raised, NotShareableError if something cannot be passed
 */
export function* callIn(id: number, callable: Function, args: readonly unknown[]): Sim<unknown> {
  const outcome = yield* outcomeIn(id, callable, args);
  if ("excinfo" in outcome) throw new ExecutionFailed(outcome.excinfo);
  return yield* receive(outcome.result);
}

/** The same, but raises a copy of what the call raised, if it can be passed: what an InterpreterPoolExecutor does. */
export function* callInPool(id: number, callable: Function, args: readonly unknown[]): Sim<unknown> {
  const outcome = yield* outcomeIn(id, callable, args);
  if (!("excinfo" in outcome)) return yield* receive(outcome.result);
  const failed = new ExecutionFailed(outcome.excinfo);
  if (outcome.raised === null) throw failed;
  throw Object.assign((yield* receive(outcome.raised)) as Error, { __cause__: failed });
}

function* outcomeIn(id: number, callable: Function, args: readonly unknown[]): Sim<Outcome> {
  const function_ = yield* share(callable);
  const values: Shared[] = [];
  for (const each of args) values.push(yield* share(each));
  return yield* runIn(id, () => attempt(function_, values));
}

function* attempt(callable: Shared, values: readonly Shared[]): Sim<Outcome> {
  try {
    const function_ = (yield* receive(callable)) as Function;
    const args: unknown[] = [];
    for (const each of values) args.push(yield* receive(each));
    return { result: yield* share(yield* callFunction(function_, undefined, args)) };
  } catch (error) {
    return { excinfo: told(error), raised: yield* passable(error) };
  }
}

function* passable(error: unknown): Sim<Shared | null> {
  try {
    return yield* share(error);
  } catch {
    return null;
  }
}

function told(error: unknown): ExceptionInfo {
  const { world } = currentThread().interpreter;
  const name = error instanceof Error ? error.name : typeof error;
  const msg = error instanceof Error ? error.message : String(error);
  const __module__ = error instanceof BaseException ? "builtins" : "__main__";
  const formatted = msg === "" ? name : `${name}: ${msg}`;
  const errdisplay = (world.traceback?.(error) ?? formatted).trimEnd();
  return { type: { __name__: name, __qualname__: name, __module__ }, msg, formatted, errdisplay };
}
