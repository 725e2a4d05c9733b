/**
 * What CPython does when the last reference to an object goes away. Nothing counts references here, so it is done when
 * the program ends (or an event loop closes), for the objects that want it, in the order in which they were made.
 *
 * Left to others: what each kind of object does then (coroutine.ts, generator.ts, async-generator.ts).
 * Source: CPython 3.13, Objects/genobject.c (_PyGen_Finalize).
 */
import type { Sim } from "../machine/traps.ts";
import { RuntimeWarning } from "./builtins.ts";
import type { Finalizable, Interpreter } from "./interpreter.ts";
import { issueWarning } from "./warnings/warning-filters.ts";

/** The place for `warnNeverAwaited` to begin at: objects that exist by now are left alone. */
export function livingNow(interpreter: Interpreter): ReadonlySet<Finalizable> {
  return new Set(interpreter.living);
}

/** Warns of every coroutine that was made, but not in `before`, and has not been awaited. What `asyncio.run` does at its end. */
export function warnNeverAwaited(interpreter: Interpreter, before: ReadonlySet<Finalizable> = new Set()): void {
  for (const object of [...interpreter.living]) if (!before.has(object)) object.warn(interpreter);
}

/** The end of the program: every object that is still there goes. */
export function* finalizeAll(interpreter: Interpreter): Sim<void> {
  for (const object of interpreter.living) {
    interpreter.living.delete(object);
    object.warn(interpreter);
    try {
      yield* object.finalize();
    } catch (error) {
      ignored(interpreter, object, error);
    }
  }
}

/** `RuntimeWarning` on standard error, with the place where the object was made. */
export function runtimeWarning(interpreter: Interpreter, place: { file: string; line: number } | null, text: string): void {
  try {
    issueWarning(interpreter, new RuntimeWarning(text), place, "RuntimeWarning: Enable tracemalloc to get the object allocation traceback");
  } catch (error) {
    ignored(interpreter, text, error);
  }
}

/** What CPython prints for an exception that nobody can catch. */
function ignored(interpreter: Interpreter, object: Finalizable | string, error: unknown): void {
  const { world } = interpreter;
  world.write("stderr", `Exception ignored in: ${String(object)}\n${world.traceback?.(error) ?? ""}`, interpreter.main!);
}
