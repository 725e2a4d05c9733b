/**
 * threading.excepthook: what becomes of an exception that ends a thread. From Python 3.8 on a program may put a function of
 * its own in its place: `threading.excepthook = …`.
 *
 * Source: CPython 3.13, Lib/threading.py (_make_excepthook_old, _make_invoke_excepthook), Modules/_threadmodule.c
 * (thread_excepthook).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { SystemExit } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { currentThread, type PyThread } from "../interpreter.ts";

/** What the hook is called with. */
export class ExceptHookArgs {
  /** The exception's class. */
  readonly exc_type: unknown;
  readonly exc_value: unknown;
  /** The exception's stack, as text; null if it has none. */
  readonly exc_traceback: string | null;
  /** The Thread that it ended. */
  readonly thread: object | null;

  constructor(args: readonly [exc_type: unknown, exc_value: unknown, exc_traceback: string | null, thread: object | null]) {
    [this.exc_type, this.exc_value, this.exc_traceback, this.thread] = args;
    Object.freeze(this);
  }
}

/** A function in the place of `excepthook`. */
export type ExceptHook = (args: ExceptHookArgs) => unknown;

/** Prints the exception as CPython does; SystemExit it ignores. */
export function excepthook(args: ExceptHookArgs): void {
  if (args.exc_value instanceof SystemExit) return;
  const { interpreter } = currentThread();
  interpreter.world.uncaught(args.exc_value, currentThread());
}

/** The attributes of the module `threading` that a program may set. */
export const threading: { excepthook: ExceptHook } = Object.freeze({
  get excepthook(): ExceptHook {
    return (currentThread().interpreter.excepthook as ExceptHook | null) ?? excepthook;
  },
  set excepthook(hook: ExceptHook) {
    currentThread().interpreter.excepthook = hook;
  },
});

/** Hands an exception that ended `thread` to the hook. */
export function* invokeExcepthook(error: unknown, thread: PyThread): Sim<void> {
  const { world, python, excepthook: hook } = thread.interpreter;
  if (hook === null || !isAtLeast(python, "3.8")) {
    if (!(error instanceof SystemExit)) world.uncaught(error, thread);
    return;
  }
  const known = typeof error === "object" && error !== null;
  const stack: unknown = error instanceof Error ? error.stack : null;
  const args = new ExceptHookArgs([
    known ? error.constructor : typeof error,
    error,
    typeof stack === "string" ? stack : null,
    thread.thread,
  ]);
  try {
    yield* callFunction(hook, undefined, [args]);
  } catch (caught) {
    world.write("stderr", "Exception in threading.excepthook:\n", thread);
    world.uncaught(caught, thread);
  }
}
