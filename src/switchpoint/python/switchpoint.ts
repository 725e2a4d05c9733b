/**
 * The module "switchpoint": what programs of the course use besides Python's own names.
 */
import { isAtLeast } from "../gil/versions.ts";
import type { Sim } from "../machine/traps.ts";
import { AssertionError, RuntimeWarning, ValueError } from "./builtins.ts";
import { EXIT } from "./guard.ts";
import { currentThread, visible, type PyThread } from "./interpreter.ts";
import { kernelLook } from "./kernel-call.ts";
import type { Signatures } from "./signatures.ts";
import { issueWarning, placeOfCall } from "./warnings/warning-filters.ts";

export { generator, next } from "./coroutines/generator.ts";

/**
 * Python's `assert`.
 * @throws AssertionError with `message` if `condition` is false
 */
export function assert(condition: unknown, message?: string): asserts condition {
  if (!condition) throw message === undefined ? new AssertionError() : new AssertionError(message);
}

/**
 * Pure-Python work of `seconds` of virtual CPU time. It may be interrupted after every bytecode, like a loop that counts. A
 * free-threaded Python takes longer for it, as for all bytecode.
 * @throws ValueError if `seconds` is negative
 */
export function* work(seconds: number): Sim<void> {
  const thread = currentThread();
  const { world } = thread.interpreter;
  const ns = Math.round(nanoseconds(seconds) * (world.slowdown ?? 1));
  yield visible("work", thread);
  // Many yields are ahead: let the clock reach the loop directly.
  if (world.startWaits) yield { op: "nest", body: stretches(thread, ns) };
  else yield* stretches(thread, ns);
}

function* stretches(thread: PyThread, ns: number): Sim<undefined> {
  const { gil, world } = thread.interpreter;
  const routine = (world.startWaits && gil.workRoutine?.(thread, world)) || null;
  for (let left = ns; left > 0;) {
    if (routine !== null) {
      routine.left = left;
      yield { op: "routine", routine };
      left = routine.left;
    }
    // A routine leaves the last stretch, or a check that is to run a handler.
    if (routine === null || !routine.checkDue) {
      const stretch = gil.stretch(left);
      const used = yield { op: "cpu", ns: stretch, grain: world.grain };
      left -= typeof used === "number" ? used : stretch;
      world.step(thread);
    }
    if (gil.breaker) yield* gil.check(thread);
  }
}

/**
 * The same amount of work inside one C call: nobody can interrupt it.
 * @param options `releases_gil`: the call lets go of the GIL meanwhile, as hashlib does
 */
export function* compute(seconds: number, options: { releases_gil?: boolean } = {}): Sim<void> {
  const ns = nanoseconds(seconds);
  const thread = currentThread();
  const { gil } = thread.interpreter;
  yield visible("compute", thread);
  if (options.releases_gil) yield* gil.drop(thread);
  yield { op: "cpu", ns, grain: 0 };
  if (options.releases_gil) yield* gil.take(thread);
}

function nanoseconds(seconds: number): number {
  if (typeof seconds !== "number" || !(seconds >= 0)) throw new ValueError("seconds must be a non-negative number");
  return Math.round(seconds * 1e9);
}

export { native_thread, NativeThread } from "./buffers/native-thread.ts";
export { RefCounted } from "./ref-counted.ts";

/**
 * Loads an extension module, one written in C. A free-threaded Python turns its GIL on for the whole process, and warns, unless
 * the module says that it is safe without (`free_threaded`), or the parameter PYTHON_GIL is given as 0. Elsewhere nothing happens.
 */
export function* import_extension(name: string, options: { free_threaded?: boolean } = {}): Sim<void> {
  const thread = currentThread();
  const { gil, world, python } = thread.interpreter;
  yield visible("import", thread);
  const hasGil = gil.enable === undefined || !gil.parallel || !isAtLeast(python, "3.13");
  if (hasGil || options.free_threaded === true || world.argument("PYTHON_GIL") === "0") return;
  const text =
    `The global interpreter lock (GIL) has been enabled to load module '${name}', which has not declared that it can run safely ` +
    "without the GIL. To override this behavior and keep the GIL disabled (at your own risk), run with PYTHON_GIL=0 or -Xgil=0.";
  issueWarning(thread.interpreter, new RuntimeWarning(text), placeOfCall(thread.interpreter));
  yield* gil.enable!(thread);
}

/** How the page shows a parameter. */
export interface ArgOptions<T> {
  min?: number;
  max?: number;
  step?: number;
  choices?: readonly T[];
  label?: string;
}

/** Any value of the type that a value has: `number` for 5. */
export type Widened<T> = T extends string ? string : T extends number ? number : boolean;

/**
 * A parameter of the program: `fallback`, unless a value was given with `--arg name=value` or in the page.
 * @throws ValueError if the given value is not of the fallback's type, or outside min … max, or not one of the choices
 */
export function arg<T extends string | number | boolean>(name: string, fallback: T, options: ArgOptions<Widened<T>> = {}): Widened<T> {
  const given = currentThread().interpreter.world.argument(name);
  if (given === undefined) return fallback as unknown as Widened<T>;
  const value = parse(name, given, fallback) as Widened<T>;
  if (options.choices !== undefined && !options.choices.includes(value)) {
    throw new ValueError(`argument ${name}: ${given} is not one of ${options.choices.join(", ")}`);
  }
  if (typeof value === "number" && (value < (options.min ?? -Infinity) || value > (options.max ?? Infinity))) {
    throw new ValueError(`argument ${name}: ${given} is not between ${options.min ?? "-∞"} and ${options.max ?? "∞"}`);
  }
  return value;
}

function parse(name: string, given: string, fallback: string | number | boolean): string | number | boolean {
  if (typeof fallback === "string") return given;
  if (typeof fallback === "boolean") {
    if (given === "true" || given === "false") return given === "true";
    throw new ValueError(`argument ${name}: ${given} is neither true nor false`);
  }
  const number = given.trim() === "" ? NaN : Number(given);
  if (Number.isNaN(number)) throw new ValueError(`argument ${name}: ${given} is not a number`);
  return number;
}

/** One request, from `request()` to the end of the block that it was bound in. */
export class Request {
  readonly #from = kernelLook((kernel) => kernel.host.machine.now());
  #over = false;

  /** The answer is there: ends the measurement, if it has not ended. */
  done(): void {
    if (this.#over) return;
    this.#over = true;
    kernelLook((kernel) => kernel.host.responses.add(kernel.host.machine.now() - this.#from));
  }

  // eslint-disable-next-line require-yield
  *[EXIT](): Sim<boolean> {
    this.done();
    return false;
  }

  // eslint-disable-next-line require-yield
  *[Symbol.dispose](): Sim<void> {
    this.done();
  }
}

/**
 * Measures a response time: `using _ = request();` does so until the end of the block. `switchpoint run --json` tells how
 * the times are spread, as `response_times`.
 */
export function request(): Request {
  return new Request();
}

export const signatures: Signatures = {
  assert: ["condition", "message?"],
  work: ["seconds"],
};
