/**
 * concurrent.futures.InterpreterPoolExecutor: a pool of threads of which each makes its calls in an interpreter of its own, and so
 * with a GIL of its own. Functions, arguments and results pass as in concurrent.interpreters: by name, and as copies.
 *
 * Source: CPython 3.14, Lib/concurrent/futures/interpreter.py.
 */
import { isAtLeast } from "../../../gil/versions.ts";
import type { Sim } from "../../../machine/traps.ts";
import { AttributeError } from "../../builtins.ts";
import { currentThread } from "../../interpreter.ts";
import { callInPool } from "../interpreters/running.ts";
import { create, destroy } from "../interpreters/subinterpreters.ts";
import { BrokenThreadPool } from "./errors.ts";
import { nextPoolNumber, setKind, ThreadPoolExecutor, type WorkerContext } from "./thread-pool.ts";

/** A thread of the pool could not be made ready. */
export class BrokenInterpreterPool extends BrokenThreadPool {}

/** Calls are made in another interpreter. */
class OtherInterpreter implements WorkerContext {
  readonly #initializer: Function | null;
  readonly #initargs: readonly unknown[];
  #id = 0;

  constructor(initializer: Function | null, initargs: readonly unknown[]) {
    this.#initializer = initializer;
    this.#initargs = initargs;
  }

  *initialize(): Sim<void> {
    this.#id = (yield* create(true)).id;
    if (this.#initializer === null) return;
    try {
      yield* this.call(this.#initializer, this.#initargs);
    } catch (error) {
      yield* this.finalize();
      throw error;
    }
  }

  *call(fn: Function, args: readonly unknown[]): Sim<unknown> {
    return yield* callInPool(this.#id, fn, args);
  }

  *finalize(): Sim<void> {
    yield* destroy(this.#id);
  }
}

export class InterpreterPoolExecutor extends ThreadPoolExecutor {
  /**
   * @param max_workers most threads, and so interpreters; null: four more than there are processors, at most 32
   * @param initializer called with `initargs` in each interpreter at its beginning
   * @throws ValueError if `max_workers` is not positive, AttributeError before Python 3.14
   */
  constructor(
    max_workers: number | null = null,
    thread_name_prefix = "",
    initializer: ((...args: any[]) => unknown) | null = null,
    initargs: readonly any[] = [],
  ) {
    if (!isAtLeast(currentThread().interpreter.python, "3.14"))
      throw new AttributeError("module 'concurrent.futures' has no attribute 'InterpreterPoolExecutor'");
    super(max_workers, thread_name_prefix || `InterpreterPoolExecutor-${nextPoolNumber()}`, initializer, initargs);
    setKind(this, { context: () => new OtherInterpreter(initializer, initargs), broken: BrokenInterpreterPool });
  }
}
