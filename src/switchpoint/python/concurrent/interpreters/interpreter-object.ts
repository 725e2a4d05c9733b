/**
 * concurrent.interpreters.Interpreter: another Python interpreter in the same process, with its own modules, its own objects and its
 * own GIL. It starts no thread itself: what runs in it runs in the thread that asked.
 *
 * Left to others: how it is made and entered (subinterpreters.ts), what passes between interpreters (sharing.ts).
 * Source: CPython 3.14, Lib/concurrent/interpreters/__init__.py; PEP 734.
 */
import type { Sim } from "../../../machine/traps.ts";
import { TypeError } from "../../builtins.ts";
import { tag } from "../../callable.ts";
import { currentThread, visible } from "../../interpreter.ts";
import { REDUCE, type Reduction } from "../../pickle/pickling/reduction.ts";
import { Thread } from "../../threading/thread.ts";
import { InterpreterError } from "./errors.ts";
import { callIn } from "./running.ts";
import { receive, share, type Shared } from "./sharing.ts";
import { destroy, family, runIn } from "./subinterpreters.ts";

/** Binds the values in the interpreter that runs. */
function* bind(values: readonly (readonly [string, Shared])[]): Sim<void> {
  for (const [name, value] of values) currentThread().interpreter.world.define(name, yield* receive(value));
}

export class Interpreter {
  readonly #id: number;

  /** Another object for the interpreter of that number. @throws InterpreterNotFoundError if there is none */
  constructor(id: number) {
    if (typeof id !== "number") throw new TypeError(`id must be an int, got ${typeof id === "string" ? `'${id as string}'` : String(id)}`);
    this.#id = family().find(id).id;
  }

  /** Its number: 0 for the main interpreter. */
  get id(): number {
    return this.#id;
  }

  /** Who made it. */
  get whence(): string {
    return this.#id === 0 ? "runtime init" : "_interpreters module";
  }

  /** True while a thread runs `exec` or `call` in it; of the main interpreter always. */
  *is_running(): Sim<boolean> {
    yield visible("look at", family(), { write: false });
    return family().find(this.#id).isRunning;
  }

  /**
   * Ends the interpreter: waits for its threads, then it is gone.
   * @throws InterpreterError if it is running or is the current one
   */
  *close(): Sim<void> {
    this.#check("destroy");
    yield* destroy(this.#id);
  }

  /**
   * Gives its program global names with copies of these values. A function reads them there after `declare let name: …`, which
   * makes the name known to TypeScript and to nobody else.
   * @throws NotShareableError if a value cannot be passed
   */
  *prepare_main(ns: Readonly<Record<string, unknown>>): Sim<void> {
    this.#check("update __main__ for");
    const values: [string, Shared][] = [];
    for (const [name, value] of Object.entries(ns)) values.push([name, yield* share(value)]);
    yield* runIn(this.#id, () => bind(values));
  }

  /**
   * Runs `code` in the interpreter, in the calling thread. What is a string of source text in Python is here a function that stands
   * at the top of a module and takes nothing: its body is the text. It runs in the interpreter's own instance of the program,
   * whose modules run before the first call, with `__name__` "<fake __main__>"; so what only the main interpreter shall do
   * belongs under `if (__name__ === "__main__")`. The variables of that instance stay from one call to the next.
   * @throws ExecutionFailed if it raised
   */
  *exec(code: () => unknown): Sim<void> {
    this.#check("exec code for");
    if (typeof code !== "function")
      throw new TypeError(`_interpreters.exec() argument 2 must be a string, a function, or a code object, not ${typeof code}`);
    yield* callIn(this.#id, code, []);
  }

  /**
   * Calls a function there, in the calling thread: the function of that name in the interpreter's own instance of the program (see
   * `exec`), with copies of the arguments. Gives a copy of the result.
   * @throws ExecutionFailed if it raised, NotShareableError if something cannot be passed
   */
  *call<A extends readonly unknown[], R>(callable: (...args: A) => R, ...args: A): Sim<R> {
    this.#check("make a call in");
    return (yield* callIn(this.#id, callable, args)) as R;
  }

  /** The same in a new thread, which has been started. Nobody gets the result; an exception is printed. */
  *call_in_thread<A extends readonly unknown[]>(callable: (...args: A) => unknown, ...args: A): Sim<Thread> {
    const _call = (): void => {};
    const thread = new Thread(
      null,
      tag(_call, () => this.call(callable, ...args)),
    );
    yield* thread.start();
    return thread;
  }

  [REDUCE](): Reduction {
    return { callable: Interpreter, args: [this.#id] };
  }

  toString(): string {
    return `Interpreter(${this.#id})`;
  }

  #check(what: string): void {
    if (this.#id === 0) throw new InterpreterError(`cannot ${what} unrecognized interpreter 0`);
  }
}
