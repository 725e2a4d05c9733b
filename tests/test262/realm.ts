/**
 * The part of the runner that stands in the realm of each test, beside the intrinsics that the test may break: the runtime,
 * and one thread that runs the compiled test to its end. It is bundled into one script (run-test.ts).
 */
import type { Compiled } from "../../src/switchpoint/compiler/compiled.ts";
import type { Trap } from "../../src/switchpoint/machine/traps.ts";
import { instantiate, type Factory } from "../../src/switchpoint/runtime/program.ts";
import { TestHooks } from "../runtime/test-hooks.ts";

/** Points passed without asking, and then points that asked, after which a test is taken for endless. */
const UNASKED = 5_000_000;
const ASKED = 1_000_000;

/** Runs a compiled test. Gives "" or the error that ended it, as "TypeError: text". `everyPoint`: asks the driver at every point. */
export function runCompiledTest(compiled: Compiled, factory: Factory, everyPoint: boolean): string {
  const hooks = new TestHooks();
  hooks.left = everyPoint ? -Infinity : UNASKED;
  hooks.price = 1;
  hooks.maxPoints = ASKED;
  hooks.globals["Math"] = Math;
  hooks.globals["Date"] = Date;
  hooks.globals["globalThis"] = globalThis;
  try {
    const run = instantiate([compiled], [factory], hooks, () => undefined)();
    let next = run.next();
    while (next.done !== true) {
      const trap = next.value as Trap;
      if (trap.op === "visible" && trap.kind === "limit") return "limit: the test does not end";
      next = run.next(trap.op === "cpu" ? trap.ns : true);
    }
    return "";
  } catch (error) {
    return textOf(error);
  }
}

/** Test262's own error is an ordinary class with a toString. */
function textOf(error: unknown): string {
  if ((typeof error !== "object" && typeof error !== "function") || error === null) return `thrown: ${String(error)}`;
  const { constructor, message } = error as { constructor?: { name?: string }; message?: unknown };
  return `${constructor?.name ?? "Object"}: ${String(message)}`;
}
