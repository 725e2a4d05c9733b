/**
 * The smallest driver there is: one thread, every trap answered with yes. Runs a program natively and compiled, and tells
 * what each printed.
 */
import { stripTypeScriptTypes } from "node:module";
import ts from "typescript";
import type { Compiled } from "../../src/switchpoint/compiler/compiled.ts";
import type { ProgramFile } from "../../src/switchpoint/runtime/program-file.ts";
import { compileProgram } from "../../src/switchpoint/runtime/program-text.ts";
import { instantiate, type Factory } from "../../src/switchpoint/runtime/program.ts";
import type { Sim, Trap } from "../../src/switchpoint/machine/traps.ts";
import { inspect } from "../../src/switchpoint/runtime/format.ts";
import { codeUrl } from "../../src/switchpoint/runtime/positions.ts";
import { library } from "../../src/switchpoint/python/library.ts";
import { TestHooks } from "./test-hooks.ts";

export { TestHooks };

/** Lines printed, then how the program ended. */
export interface Outcome {
  readonly lines: string[];
  /** The error that ended it, "" if none: its class only, since engines' texts differ. */
  readonly error: string;
  readonly thrown: unknown;
}

const show = (values: unknown[]): string => values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" ");

function ending(run: () => void, lines: string[]): Outcome {
  try {
    run();
    return { lines, error: "", thrown: undefined };
  } catch (error) {
    return { lines, error: error instanceof Error ? error.constructor.name : `thrown ${String(error)}`, thrown: error };
  }
}

/** Node's own way is `quick`, but does not know every form of `using` and of assignments to casts. */
function withoutTypes(text: string, quick: boolean): string {
  try {
    if (quick) return stripTypeScriptTypes(text, { mode: "transform" });
  } catch {
    // The other way says what is wrong, if anything is.
  }
  return ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: false },
  }).outputText;
}

/** Runs the program as the host would, with its types taken away. */
export function runNatively(text: string, quick = false): Outcome {
  const lines: string[] = [];
  const script = withoutTypes(text, quick).replace(/^export \{\};$/m, "");
  const log = (...values: unknown[]) => void lines.push(show(values));
  return ending(() => {
    const program = (0, eval)(`(function (print, console) { "use strict"; ${script}\n})`) as (print: unknown, console: unknown) => void;
    program(log, { log });
  }, lines);
}

/** Compiles files and evaluates them in this realm. @throws with all faults */
export function build(files: readonly ProgramFile[]): { modules: readonly Compiled[]; factories: Factory[] } {
  const result = compileProgram(files, (specifier) => {
    const module = library.get(specifier);
    return module === undefined ? undefined : Object.keys(module);
  });
  if (!result.ok)
    throw new Error(result.faults.map((one) => `${one.file}:${one.line}:${one.column} ${one.code}: ${one.message}`).join("\n"));
  const factories = result.modules.map((module) => (0, eval)(`${module.code}\n//# sourceURL=${codeUrl(module.file)}`) as Factory);
  return { modules: result.modules, factories };
}

/** Runs the generator to its end; every trap is answered with yes. */
export function drive(body: Sim<unknown>, maxTraps = Infinity): unknown {
  let traps = 0;
  let next = body.next();
  while (next.done !== true) {
    const trap = next.value as Trap;
    if (++traps > maxTraps || (trap.op === "visible" && trap.kind === "limit")) throw new Error("limit");
    next = body.next(trap.op === "cpu" ? trap.ns : true);
  }
  return next.value;
}

/** How a compiled program is run. */
interface RunOptions {
  readonly everyPoint?: boolean;
  readonly left?: number;
  readonly price?: number;
  readonly hooks?: TestHooks;
}

/** Compiles and runs files: at full speed, or stopping at every point. */
export function runCompiled(files: readonly ProgramFile[], options: RunOptions = {}): Outcome & { hooks: TestHooks } {
  return runBuilt(build(files), options);
}

/** The same with what `build` gave, which may be run many times. */
export function runBuilt({ modules, factories }: ReturnType<typeof build>, options: RunOptions = {}): Outcome & { hooks: TestHooks } {
  const lines: string[] = [];
  const hooks = options.hooks ?? new TestHooks();
  // Finite, as the clock's budgets are.
  hooks.left = options.left ?? (options.everyPoint === true ? -Infinity : 1e300);
  hooks.price = options.price ?? 0;
  const log = (...values: unknown[]) => void lines.push(show(values));
  hooks.globals = Object.assign(Object.create(null) as Record<string, unknown>, {
    print: log,
    console: { log },
    Math,
    Date,
    __name__: "__main__",
  });
  const outcome = ending(() => void drive(instantiate(modules, factories, hooks, (specifier) => library.get(specifier))()), lines);
  return { ...outcome, hooks };
}

/** Both ways, for comparison. */
export function bothWays(text: string): { native: Outcome; fast: Outcome; stepping: Outcome } {
  const files = [{ name: "program.ts", text }];
  const built = build(files);
  return { native: runNatively(text), fast: runBuilt(built), stepping: runBuilt(built, { everyPoint: true }) };
}
