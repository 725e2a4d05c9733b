/**
 * concurrent.futures.ProcessPoolExecutor: calls are made by processes. Functions, arguments and results are pickled; what cannot be
 * pickled is found out in a thread of its own, so the future says so, not `submit`.
 *
 * Under fork all workers start with the first call, under the other methods when there is something to do (3.9; before, all at once).
 * States: usable, broken (a worker has ended unasked), shut down. Left to others: the manager thread (process-manager.ts).
 * Source: CPython 3.12, Lib/concurrent/futures/process.py (ProcessPoolExecutor).
 */
import { isAtLeast } from "../../../gil/versions.ts";
import type { Sim } from "../../../machine/traps.ts";
import { RuntimeError, StopIteration, ValueError } from "../../builtins.ts";
import { tag } from "../../callable.ts";
import { interpret } from "../../interpreted.ts";
import { currentThread, visible } from "../../interpreter.ts";
import { get_context, type Context } from "../../multiprocessing/contexts.ts";
import { cpu_count } from "../../os.ts";
import { Thread } from "../../threading/thread.ts";
import { BrokenProcessPool } from "./errors.ts";
import { Executor, mapArguments, Results, zip } from "./executor.ts";
import { Future } from "./future.ts";
import { IDLE, manage, STATE, WORK, Workshop } from "./process-manager.ts";
import { processChunk, processWorker } from "./process-worker.ts";

/** Calls in the call queue for which no worker is free yet. */
const EXTRA_QUEUED_CALLS = 1;
/** Bytecodes of submit with the future that it makes ("start-up": one empty task of a process pool). */
const SUBMIT = 5000;

type Initializer = ((...args: any[]) => unknown) | null;

export class ProcessPoolExecutor extends Executor {
  readonly #most: number;
  readonly #context: Context;
  readonly #initializer: Initializer;
  readonly #initargs: readonly unknown[];
  readonly #maxTasks: number | null;
  readonly #shop: Workshop;
  #manager: Thread | null = null;
  #count = 0;

  /**
   * @param max_workers how many processes; null: as many as there are processors
   * @param mp_context how they are started
   * @param initializer called with `initargs` by each process at its beginning; if it raises, the pool is broken
   * @param max_tasks_per_child a process ends after so many calls, and is replaced; not under fork (3.11)
   * @throws ValueError if `max_workers` is not positive
   */
  constructor(
    max_workers: number | null = null,
    mp_context: Context | null = null,
    initializer: Initializer = null,
    initargs: readonly any[] = [],
    max_tasks_per_child: number | null = null,
  ) {
    super();
    this.#most = max_workers ?? cpu_count();
    if (this.#most <= 0) throw new ValueError("max_workers must be greater than 0");
    this.#context = mp_context ?? get_context(max_tasks_per_child === null ? null : "spawn");
    if (initializer !== null && typeof initializer !== "function") throw new TypeError("initializer must be a callable");
    this.#initializer = initializer;
    this.#initargs = initargs;
    if (max_tasks_per_child !== null) this.#checkMaxTasks(max_tasks_per_child);
    this.#maxTasks = max_tasks_per_child;
    const pools = poolsOf();
    const calls = new this.#context.Queue(this.#most + EXTRA_QUEUED_CALLS);
    const adjust = (): Sim<void> => this.#adjust();
    this.#shop = new Workshop(calls, new this.#context.SimpleQueue(), adjust, () => pools.ended);
    pools.pools.push(() => this.#atExit());
  }

  /** The number of processes that it may have. */
  get _max_workers(): number {
    return this.#most;
  }

  /**
   * @throws RuntimeError after `shutdown`, or at the end of the program
   * @throws BrokenProcessPool if a worker has ended unasked
   */
  override *submit<T, A extends any[]>(fn: (...args: A) => T, ...args: A): Sim<Future<T>> {
    const shop = this.#shop;
    yield* interpret(SUBMIT);
    yield* shop.lock.acquire();
    try {
      yield visible("submit", shop.resource, { key: WORK, more: [{ object: shop.resource, key: STATE, write: false }] });
      if (shop.broken !== null) throw new BrokenProcessPool(shop.broken);
      if (shop.shutDown) throw new RuntimeError("cannot schedule new futures after shutdown");
      if (shop.ended()) throw new RuntimeError("cannot schedule new futures after interpreter shutdown");
      const future = new Future<T>();
      shop.pending.set(this.#count, { future, fn, args });
      shop.waiting.push(this.#count++);
      yield* shop.wakeup.wake();
      yield* this.#startWorkers();
      return future;
    } finally {
      yield* shop.lock.release();
    }
  }

  /**
   * Calls `fn` with the first items of the iterables, the second items, and so on, in chunks of `chunksize`.
   * @param rest more iterables, then perhaps `{ timeout, chunksize }`
   */
  override *map<T>(fn: (...args: any[]) => T, ...rest: unknown[]): Sim<Results<T>> {
    const { iterables, timeout, chunksize } = mapArguments(rest);
    const rows = [...zip(iterables)];
    const chunks: unknown[] = [];
    for (let start = 0; start < rows.length; start += chunksize) chunks.push(rows.slice(start, start + chunksize));
    const repeated = chunks.map(() => fn);
    const results = yield* super.map(processChunk as unknown as () => T[], repeated, chunks, { timeout });
    return new Flattened(results);
  }

  override *shutdown(wait = true, cancel_futures = false): Sim<void> {
    const shop = this.#shop;
    yield* shop.lock.acquire();
    yield visible("shut down", shop.resource, { key: STATE });
    shop.cancelling = cancel_futures;
    shop.shutDown = true;
    yield* shop.wakeup.wake();
    yield* shop.lock.release();
    if (wait && this.#manager !== null) yield* this.#manager.join();
  }

  #checkMaxTasks(most: number): void {
    const { python } = currentThread().interpreter;
    if (!isAtLeast(python, "3.11")) {
      const method = isAtLeast(python, "3.10") ? "ProcessPoolExecutor.__init__()" : "__init__()";
      throw new TypeError(`${method} got an unexpected keyword argument 'max_tasks_per_child'`);
    }
    if (!Number.isInteger(most)) throw new TypeError("max_tasks_per_child must be an integer");
    if (most <= 0) throw new ValueError("max_tasks_per_child must be >= 1");
    if (this.#context.get_start_method() === "fork") {
      throw new ValueError(
        "max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context.",
      );
    }
  }

  /** The first call starts the manager; workers start with it, or one by one as they are needed. */
  *#startWorkers(): Sim<void> {
    const { python } = currentThread().interpreter;
    if (isAtLeast(python, "3.9") && this.#context.get_start_method() !== "fork") yield* this.#adjust();
    else if (this.#manager === null) while (this.#shop.processes.size < this.#most) yield* this.#spawn();
    if (this.#manager !== null) return;
    const work = tag(
      () => {},
      () => manage(this.#shop),
    );
    this.#manager = new Thread(null, work, null, [], null, !isAtLeast(python, "3.9"));
    // A subclass of Thread: its name does not say what it calls.
    this.#manager.name = this.#manager.name.replace(/ .*/, "");
    yield* this.#manager.start();
  }

  *#adjust(): Sim<void> {
    const shop = this.#shop;
    yield visible("count as idle", shop.resource, { key: IDLE });
    if (shop.idle > 0) shop.idle--;
    else if (shop.processes.size < this.#most) yield* this.#spawn();
  }

  *#spawn(): Sim<void> {
    const { calls, results, processes } = this.#shop;
    const args = [calls, results, this.#initializer, this.#initargs, this.#maxTasks];
    const process = new this.#context.Process(null, processWorker as unknown as (...args: unknown[]) => void, null, args);
    yield* process.start();
    processes.set(process.pid!, process);
  }

  *#atExit(): Sim<void> {
    if (this.#manager === null) return;
    yield* this.#shop.wake();
    yield* this.#manager.join();
  }
}

/** The results of lists of results. */
class Flattened<T> extends Results<T> {
  readonly #lists: Results<T[]>;
  #list: T[] = [];

  constructor(lists: Results<T[]>) {
    super([], Infinity);
    this.#lists = lists;
  }

  override *next(): Sim<IteratorResult<T, undefined>> {
    while (this.#list.length === 0) {
      const step = yield* this.#lists.next();
      if (step.done === true) return step;
      this.#list = [...step.value];
    }
    return { done: false, value: this.#list.shift()! };
  }

  override *__next__(): Sim<T> {
    const step = yield* this.next();
    if (step.done === true) throw new StopIteration();
    return step.value;
  }

  override *return(): Sim<{ done: true; value: undefined }> {
    return yield* this.#lists.return();
  }
}

/** Classes that a program meets without their names. */
export const processPoolClasses: readonly Function[] = [Flattened, processWorker, processChunk];

/** What an interpreter keeps of its pools. */
interface Pools {
  ended: boolean;
  readonly pools: (() => Sim<void>)[];
}

function poolsOf(): Pools {
  const { interpreter } = currentThread();
  const known = interpreter.modules.get("concurrent.futures.process") as Pools | undefined;
  if (known !== undefined) return known;
  const made: Pools = { ended: false, pools: [] };
  interpreter.modules.set("concurrent.futures.process", made);
  interpreter.shutdowns.push(function* () {
    made.ended = true;
    for (const pool of made.pools) yield* pool();
  });
  return made;
}
