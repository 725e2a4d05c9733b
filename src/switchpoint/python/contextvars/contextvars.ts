/**
 * Python's `contextvars` (3.7): variables whose value depends on the context.
 *
 * Source: CPython 3.13, Lib/contextvars.py, Python/context.c.
 */
import type { Sim } from "../../machine/traps.ts";
import { copyOf, currentContext, type Context } from "./context.ts";
import { visible } from "../interpreter.ts";
import type { Signatures } from "../signatures.ts";

export { Context, ContextVar, Token } from "./context.ts";

/** A copy of the current context. */
export function* copy_context(): Sim<Context> {
  const context = currentContext();
  yield visible("copy", context, { write: false });
  return copyOf(context);
}

export const signatures: Signatures = {};
