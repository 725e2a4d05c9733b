/**
 * concurrent.futures.ThreadPoolExecutor: a queue of calls, first in, first out, and threads that make them. A thread is started
 * for a call only if none is idle and there are fewer than `max_workers`.
 *
 * The program does not end before the calls that are queued have been made.
 * Source: Lib/concurrent/futures/thread.py of CPython 3.13 (a worker counts itself idle when it finds the queue empty), and of
 * 3.8 to 3.11 (after each call that it has made).
 */
import { isAtLeast } from "../../../gil/versions.ts";
import type { Sim } from "../../../machine/traps.ts";
import { awaken, nameFor, operate, Resource } from "../../blocking.ts";
import { RuntimeError, ValueError } from "../../builtins.ts";
import { callFunction, tag } from "../../callable.ts";
import { interpret } from "../../interpreted.ts";
import { currentThread, visible } from "../../interpreter.ts";
import { Thread } from "../../threading/thread.ts";
import { BrokenThreadPool } from "./errors.ts";
import { Executor } from "./executor.ts";
import { Future } from "./future.ts";

/** One call to be made. */
interface Work {
  readonly future: Future<any>;
  readonly fn: Function;
  readonly args: readonly unknown[];
}

/** Bytecodes of submit with the future that it makes and of a worker's round ("start-up": one empty task of a thread pool). */
const SUBMIT = 2400;
const ROUND = 1700;

/** Where a worker makes its calls: in its own thread as it is, or somewhere else. */
export interface WorkerContext {
  /** Before the first call. What it throws makes the pool unusable. */
  initialize(): Sim<void>;
  call(fn: Function, args: readonly unknown[]): Sim<unknown>;
  /** The worker ends. */
  finalize(): Sim<void>;
}

/** How a kind of pool differs: each worker's context, and what it raises when one cannot be initialised. */
export interface PoolKind {
  context(): WorkerContext;
  readonly broken: new (message: string) => BrokenThreadPool;
}

/** Makes a new pool one of another kind. */
export let setKind: (pool: ThreadPoolExecutor, kind: PoolKind) => void;

/** A number for the name of a pool that was given none. */
export function nextPoolNumber(): number {
  return poolsOf().count++;
}

const BROKEN = "A thread initializer failed, the thread pool is not usable anymore";

export class ThreadPoolExecutor extends Executor {
  readonly #most: number;
  readonly #prefix: string;
  #kind: PoolKind;
  readonly #threads: Thread[] = [];
  readonly #work: Work[] = [];
  #idle = 0;
  #broken = false;
  #shutDown = false;
  readonly #resource: Resource;

  /**
   * @param max_workers most threads; null: four more than there are processors, at most 32
   * @param initializer called with `initargs` by each thread at its beginning
   * @throws ValueError if `max_workers` is not positive
   */
  constructor(
    max_workers: number | null = null,
    thread_name_prefix = "",
    initializer: ((...args: any[]) => unknown) | null = null,
    initargs: readonly any[] = [],
  ) {
    super();
    const { interpreter } = currentThread();
    this.#most = max_workers ?? Math.min(32, interpreter.world.cores + 4);
    if (this.#most <= 0) throw new ValueError("max_workers must be greater than 0");
    if (initializer !== null && typeof initializer !== "function") throw new TypeError("initializer must be a callable");
    const state = poolsOf();
    this.#prefix = thread_name_prefix || `ThreadPoolExecutor-${nextPoolNumber()}`;
    this.#kind = { context: () => new SameThread(initializer, initargs), broken: BrokenThreadPool };
    this.#resource = new Resource(nameFor("executor"), { work: () => this.#work.length > 0 || this.#shutDown }, () => null);
    state.pools.push(() => this.#atExit());
  }

  /** The number of threads that it may have. */
  get _max_workers(): number {
    return this.#most;
  }

  /**
   * @throws RuntimeError after `shutdown`, or at the end of the program
   * @throws BrokenThreadPool if an initializer has failed
   */
  override *submit<T, A extends any[]>(fn: (...args: A) => T, ...args: A): Sim<Future<T>> {
    yield* interpret(SUBMIT);
    yield visible("submit", this.#resource);
    if (this.#broken) throw new this.#kind.broken(BROKEN);
    if (this.#shutDown) throw new RuntimeError("cannot schedule new futures after shutdown");
    if (poolsOf().ended) throw new RuntimeError("cannot schedule new futures after interpreter shutdown");
    const future = new Future<T>();
    this.#work.push({ future, fn, args });
    const needsThread = this.#idle === 0 && this.#threads.length < this.#most;
    if (this.#idle > 0) this.#idle--;
    yield* awaken(this.#resource, 1);
    if (needsThread) yield* this.#startThread();
    return future;
  }

  override *shutdown(wait = true, cancel_futures = false): Sim<void> {
    yield visible("shut down", this.#resource);
    this.#shutDown = true;
    const dropped = cancel_futures ? this.#work.splice(0) : [];
    yield* awaken(this.#resource, Infinity);
    for (const { future } of dropped) yield* future.cancel();
    if (wait) for (const thread of [...this.#threads]) yield* thread.join();
  }

  *#startThread(): Sim<void> {
    const name = `${this.#prefix}_${this.#threads.length}`;
    const isOld = !isAtLeast(currentThread().interpreter.python, "3.9");
    const thread = new Thread(
      null,
      workerOf(() => this.#run()),
      name,
      [],
      null,
      isOld ? true : null,
    );
    this.#threads.push(thread);
    yield* thread.start();
  }

  /** A thread's life. */
  *#run(): Sim<void> {
    const context = this.#kind.context();
    try {
      yield* context.initialize();
    } catch (error) {
      return yield* this.#break(error);
    }
    yield* this.#serve(context);
    yield* context.finalize();
  }

  *#serve(context: WorkerContext): Sim<void> {
    const looksFirst = isAtLeast(currentThread().interpreter.python, "3.12");
    for (;;) {
      const work = yield* this.#next(looksFirst);
      if (work === null) return;
      yield* make(work, context);
      if (!looksFirst) {
        yield visible("count as idle", this.#resource);
        this.#idle++;
      }
    }
  }

  /** The next call; null: there will be none. */
  *#next(looksFirst: boolean): Sim<Work | null> {
    if (looksFirst) {
      yield visible("look for work", this.#resource);
      const work = this.#work.shift();
      if (work !== undefined) return work;
      this.#idle++;
    }
    // The wait takes nothing, so that several may wait in any order; who finds nothing then waits again.
    let isOver = false;
    const act = (): void => {
      isOver = this.#shutDown && this.#work.length === 0;
    };
    for (;;) {
      yield* operate(this.#resource, { kind: "wait for work", guard: "work", write: false, deadline: Infinity, state: "lock", act });
      if (isOver) return null;
      yield visible("get work", this.#resource);
      const work = this.#work.shift();
      if (work !== undefined) return work;
    }
  }

  *#break(error: unknown): Sim<void> {
    const thread = currentThread();
    const text = error instanceof Error ? `${error.name}${error.message === "" ? "" : `: ${error.message}`}` : String(error);
    thread.interpreter.world.write("stderr", `Exception in initializer:\n${text}\n`, thread);
    yield visible("break", this.#resource);
    this.#broken = true;
    for (const { future } of this.#work.splice(0)) yield* future.set_exception(new this.#kind.broken(BROKEN));
  }

  static {
    setKind = (pool, kind) => {
      pool.#kind = kind;
    };
  }

  /** The program ends: what is queued is done, then the threads end. */
  *#atExit(): Sim<void> {
    if (this.#threads.length > 0) yield* this.shutdown(true);
  }
}

/** Makes a call and completes its future. */
function* make({ future, fn, args }: Work, context: WorkerContext): Sim<void> {
  yield* interpret(ROUND);
  if (!(yield* future.set_running_or_notify_cancel())) return;
  let result: unknown;
  try {
    result = yield* context.call(fn, args);
  } catch (error) {
    yield* future.set_exception(error);
    return;
  }
  yield* future.set_result(result);
}

/** Calls are made in the worker's thread. */
class SameThread implements WorkerContext {
  readonly #initializer: Function | null;
  readonly #initargs: readonly unknown[];

  constructor(initializer: Function | null, initargs: readonly unknown[]) {
    this.#initializer = initializer;
    this.#initargs = initargs;
  }

  *initialize(): Sim<void> {
    if (this.#initializer !== null) yield* callFunction(this.#initializer, undefined, this.#initargs);
  }

  *call(fn: Function, args: readonly unknown[]): Sim<unknown> {
    return yield* callFunction(fn, undefined, args);
  }

  *finalize(): Sim<void> {}
}

/** A thread's target: a function of the library that may block. */
function workerOf(run: () => Sim<void>): () => void {
  const worker = function _worker(): void {};
  return tag(worker, run);
}

/** What an interpreter keeps of its pools. */
interface Pools {
  count: number;
  ended: boolean;
  readonly pools: (() => Sim<void>)[];
}

function poolsOf(): Pools {
  const { interpreter } = currentThread();
  const known = interpreter.modules.get("concurrent.futures.thread") as Pools | undefined;
  if (known !== undefined) return known;
  const made: Pools = { count: 0, ended: false, pools: [] };
  interpreter.modules.set("concurrent.futures.thread", made);
  interpreter.shutdowns.push(function* () {
    made.ended = true;
    for (const pool of made.pools) yield* pool();
  });
  return made;
}
