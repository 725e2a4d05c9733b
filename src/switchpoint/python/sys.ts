/**
 * Python's `sys`: the switches of the interpreter that concern concurrency, and `exit`.
 *
 * Every function is there to be imported whatever the version; one that the version does not have raises AttributeError when
 * it is called, as looking it up would in Python.
 *
 * Source: CPython 2.7.18, 3.8.18, 3.9.18 and 3.13.0, Python/sysmodule.c.
 */
import { isAtLeast } from "../gil/versions.ts";
import type { Sim } from "../machine/traps.ts";
import { AttributeError, RecursionError, SystemExit, ValueError } from "./builtins.ts";
import { callFunction } from "./callable.ts";
import { currentThread, visible, type Interpreter } from "./interpreter.ts";
import type { Signatures } from "./signatures.ts";
import { typeName } from "./type-names.ts";

export { argv, stderr, stdin, stdout } from "./standard-streams.ts";
export { executable } from "./subprocess/python-program.ts";

/**
 * How long a thread that wants the GIL waits before it asks for it, in seconds.
 * @throws AttributeError before Python 3.2
 */
export function* getswitchinterval(): Sim<number> {
  const { gil } = interpreterThatHas("getswitchinterval", hasSwitchInterval);
  yield visible("look at", gil, { write: false });
  return gil.switchInterval / 1e6;
}

/**
 * Sets the switch interval; it is kept in whole microseconds, and one is the least that has an effect.
 * @throws AttributeError before Python 3.2
 * @throws ValueError if `interval` is not above zero
 */
export function* setswitchinterval(interval: number): Sim<void> {
  const { gil } = interpreterThatHas("setswitchinterval", hasSwitchInterval);
  if (typeof interval !== "number") throw new TypeError(`must be real number, not ${typeof interval}`);
  if (interval <= 0) throw new ValueError("switch interval must be strictly positive");
  yield visible("set", gil);
  // The product may fall just short of a whole microsecond, in C as here; C's double shows 0.0005 as it was given, and so must we.
  gil.switchInterval = Math.floor(interval * 1e6 + 1e-6);
}

/**
 * How many instructions pass between two looks at the GIL. Python 3.2 to 3.8 only remember the number.
 * @throws AttributeError from Python 3.9
 */
export function* getcheckinterval(): Sim<number> {
  const { gil } = interpreterThatHas("getcheckinterval", hasCheckInterval);
  yield visible("look at", gil, { write: false });
  return gil.checkInterval;
}

/**
 * Sets the check interval, which works up to Python 3.1. 0 and less mean: after every instruction.
 * @throws AttributeError from Python 3.9
 */
export function* setcheckinterval(n: number): Sim<void> {
  const { gil } = interpreterThatHas("setcheckinterval", hasCheckInterval);
  if (!Number.isInteger(n)) throw new TypeError("an integer is required");
  yield visible("set", gil);
  gil.checkInterval = n;
}

/** More calls in progress the host's stack may not bear, where CPython dies of it; from there on there is a RecursionError. */
const DEEPEST = 1500;

/** How many calls may be in progress in a thread. */
export function* getrecursionlimit(): Sim<number> {
  const { recursion } = currentThread().interpreter.world;
  yield visible("look at", recursion, { key: "limit", write: false });
  return recursion.asked ?? recursion.limit;
}

/**
 * Sets how many calls may be in progress in a thread.
 * @throws ValueError if `limit` is less than 1
 * @throws RecursionError if more calls than that are in progress already
 */
export function* setrecursionlimit(limit: number): Sim<void> {
  const { interpreter } = currentThread();
  const { recursion } = interpreter.world;
  if (!Number.isInteger(limit))
    throw new TypeError(`'${typeof limit === "number" ? "float" : typeof limit}' object cannot be interpreted as an integer`);
  if (limit < 1)
    throw new ValueError(
      isAtLeast(interpreter.python, "3.0") ? "recursion limit must be greater or equal than 1" : "recursion limit must be positive",
    );
  if (isAtLeast(interpreter.python, "3.5") && recursion.depth >= limit) {
    throw new RecursionError(`cannot set the recursion limit to ${limit} at the recursion depth ${recursion.depth}: the limit is too low`);
  }
  yield visible("set", recursion, { key: "limit" });
  recursion.asked = limit;
  recursion.limit = Math.min(limit, DEEPEST);
}

/**
 * Ends the thread; in the main thread the program, with this exit status. Null is 0; anything but a number is printed to
 * stderr, and the status is 1.
 * @throws SystemExit always
 */
export function exit(status: unknown = null): never {
  throw new SystemExit(status);
}

/**
 * False while threads run without a GIL.
 * @throws AttributeError before Python 3.13
 */
export function _is_gil_enabled(): boolean {
  return !interpreterThatHas("_is_gil_enabled", (python) => isAtLeast(python, "3.13")).gil.parallel;
}

function hasSwitchInterval(python: string): boolean {
  return isAtLeast(python, "3.2");
}

function hasCheckInterval(python: string): boolean {
  return !isAtLeast(python, "3.9");
}

function interpreterThatHas(name: string, has: (python: string) => boolean): Interpreter {
  const { interpreter } = currentThread();
  if (has(interpreter.python)) return interpreter;
  const module = isAtLeast(interpreter.python, "3.0") ? "module 'sys'" : "'module' object";
  throw new AttributeError(`${module} has no attribute '${name}'`);
}

/** What `set_asyncgen_hooks` has set in this thread. */
export interface asyncgen_hooks {
  readonly firstiter: ((agen: any) => unknown) | null;
  readonly finalizer: ((agen: any) => unknown) | null;
}

/**
 * Sets who hears of each async generator before its first step, and of one that is left unfinished when nobody needs it any more: here,
 * at the program's end. null: nobody. (An event loop has its own while it runs.)
 */
export function set_asyncgen_hooks(firstiter?: ((agen: any) => unknown) | null, finalizer?: ((agen: any) => unknown) | null): void {
  const thread = currentThread();
  const hooks = { ...get_asyncgen_hooks() };
  for (const [name, hook] of [
    ["firstiter", firstiter],
    ["finalizer", finalizer],
  ] as const) {
    if (hook === undefined) continue;
    if (hook !== null && typeof hook !== "function") throw new TypeError(`callable ${name} expected, got ${typeName(hook)}`);
    hooks[name] = hook;
  }
  thread.interpreter.modules.set(`asyncgen hooks ${thread.ident}`, hooks);
  thread.asyncgenHooks = { firstiter: caller(hooks.firstiter), finalizer: caller(hooks.finalizer) };
}

/** What has been set. */
export function get_asyncgen_hooks(): asyncgen_hooks {
  const { interpreter, ident } = currentThread();
  return (interpreter.modules.get(`asyncgen hooks ${ident}`) as asyncgen_hooks | undefined) ?? { firstiter: null, finalizer: null };
}

function caller(hook: ((agen: any) => unknown) | null): ((agen: object) => Sim<unknown>) | null {
  return hook === null ? null : (agen) => callFunction(hook, undefined, [agen]);
}

export const signatures: Signatures = { set_asyncgen_hooks: ["firstiter?", "finalizer?"] };
