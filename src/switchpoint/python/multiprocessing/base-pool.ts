/**
 * What pools of processes and of threads have in common: what is asked of them, and how answers come back. Workers take tasks; each call
 * is a job of one or more tasks, whose answers are put together (pool-results.ts).
 *
 * States: running, closed (no new tasks), terminated. `with pool` ends by `terminate`.
 * Source: CPython 3.12, Lib/multiprocessing/pool.py (Pool).
 */
import type { Sim } from "../../machine/traps.ts";
import { awaken, operate, Resource } from "../blocking.ts";
import { BaseException, NotImplementedError, ValueError } from "../builtins.ts";
import { EXIT, type Pending } from "../guard.ts";
import { visible } from "../interpreter.ts";
import { cpu_count } from "../os.ts";
import { AsyncResult, IMapIterator, MapResult, type Callback, type Job } from "./pool-results.ts";
import { MaybeEncodingError, RemoteTraceback, type Mode, type Reply, type Task } from "./pool-worker.ts";

/** What a pool calls. */
export type Target = (...args: any[]) => unknown;

export class BasePool {
  /** How many workers. @internal */
  readonly count: number;
  /** What each worker calls first. @internal */
  readonly initializer: Target | null;
  /** @internal */
  readonly initargs: readonly unknown[];
  /** @internal */
  readonly maxtasks: number | null;
  /** Jobs whose answers have not all come. @internal */
  readonly jobs = new Map<number, Job>();
  /** Tasks that nobody has taken yet; null: there will be no more. @internal */
  readonly waiting: (Task | null)[] = [];
  /** @internal */
  readonly resource = new Resource("tasks", { some: () => this.waiting.length > 0 }, () => null);
  /** @internal */
  state: "running" | "closed" | "terminated" = "running";
  /** @internal */
  ending = false;
  #lastJob = -1;

  /**
   * @param processes how many workers; null: as many as there are processors
   * @param initializer,initargs what each worker calls first
   * @param maxtasksperchild a worker ends after so many tasks, and is replaced; null: it stays
   */
  constructor(
    processes: number | null = null,
    initializer: Target | null = null,
    initargs: readonly any[] = [],
    maxtasksperchild: number | null = null,
  ) {
    this.count = processes ?? cpu_count();
    if (this.count < 1) throw new ValueError("Number of processes must be at least 1");
    if (maxtasksperchild !== null && !(Number.isInteger(maxtasksperchild) && maxtasksperchild > 0)) {
      throw new ValueError("maxtasksperchild must be a positive int or None");
    }
    if (initializer !== null && typeof initializer !== "function") throw new TypeError("initializer must be a callable");
    this.initializer = initializer;
    this.initargs = initargs;
    this.maxtasks = maxtasksperchild;
  }

  /** Calls `func(*args)` in a worker, and waits for its result; `kwds` as a last plain object. */
  *apply(func: Target, args: readonly any[] = [], kwds: Readonly<Record<string, unknown>> | null = null): Sim<any> {
    return yield* (yield* this.apply_async(func, args, kwds)).get();
  }

  /** The same without waiting. */
  *apply_async(
    func: Target,
    args: readonly any[] = [],
    kwds: Readonly<Record<string, unknown>> | null = null,
    callback: Callback = null,
    error_callback: Callback = null,
  ): Sim<AsyncResult> {
    const result = new AsyncResult(callback, error_callback);
    const keywords = kwds === null || Object.keys(kwds).length === 0 ? [] : [kwds];
    yield* this.#submit(result, "call", func, [[...args, ...keywords]]);
    return result;
  }

  /** Calls `func` with each, in workers, and waits for the list of results, which has the order of `iterable`. */
  *map(func: Target, iterable: Iterable<any>, chunksize: number | null = null): Sim<any[]> {
    return (yield* (yield* this.#map("map", func, iterable, chunksize, null, null)).get()) as unknown[];
  }

  *map_async(
    func: Target,
    iterable: Iterable<any>,
    chunksize: number | null = null,
    callback: Callback = null,
    error_callback: Callback = null,
  ): Sim<AsyncResult> {
    return yield* this.#map("map", func, iterable, chunksize, callback, error_callback);
  }

  /** As `map`; each of `iterable` is the list of arguments. */
  *starmap(func: Target, iterable: Iterable<readonly any[]>, chunksize: number | null = null): Sim<any[]> {
    return (yield* (yield* this.#map("starmap", func, iterable, chunksize, null, null)).get()) as unknown[];
  }

  *starmap_async(
    func: Target,
    iterable: Iterable<readonly any[]>,
    chunksize: number | null = null,
    callback: Callback = null,
    error_callback: Callback = null,
  ): Sim<AsyncResult> {
    return yield* this.#map("starmap", func, iterable, chunksize, callback, error_callback);
  }

  /** An iterator over the results, in the order of `iterable`. */
  *imap(func: Target, iterable: Iterable<any>, chunksize: number = 1): Sim<IMapIterator> {
    return yield* this.#imap(func, iterable, chunksize, true);
  }

  /** An iterator over the results, in the order in which they come. */
  *imap_unordered(func: Target, iterable: Iterable<any>, chunksize: number = 1): Sim<IMapIterator> {
    return yield* this.#imap(func, iterable, chunksize, false);
  }

  /** There will be no more tasks: workers end when all are done. */
  *close(): Sim<void> {
    yield visible("close", this.resource);
    if (this.state !== "running") return;
    this.state = "closed";
    yield* this.endIfIdle();
  }

  /** Ends the workers at once. */
  // eslint-disable-next-line require-yield
  *terminate(): Sim<void> {
    throw new NotImplementedError();
  }

  *[EXIT](_error: Pending | null): Sim<boolean> {
    yield* this.terminate();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.terminate();
  }

  // --- tasks ----------------------------------------------------------------------------------------------------------

  *#map(
    mode: Mode,
    func: Target,
    iterable: Iterable<unknown>,
    size: number | null,
    callback: Callback,
    errorCallback: Callback,
  ): Sim<AsyncResult> {
    const items = [...iterable];
    const chunk = items.length === 0 ? 0 : (size ?? Math.ceil(items.length / (this.count * 4)));
    const result = new MapResult(chunk, items.length, callback, errorCallback);
    if (chunk > 0) yield* this.#submit(result, mode, func, chunks(items, chunk));
    else {
      this.#checkRunning();
      yield* result.setEmpty();
    }
    return result;
  }

  *#imap(func: Target, iterable: Iterable<unknown>, size: number, ordered: boolean): Sim<IMapIterator> {
    if (size < 1) throw new ValueError(`Chunksize must be 1+, not ${size}`);
    const lists = chunks([...iterable], size);
    const result = new IMapIterator(lists.length, ordered, true);
    yield* this.#submit(result, "map", func, lists);
    return result;
  }

  *#submit(job: Job, mode: Mode, func: Target, lists: readonly (readonly unknown[])[]): Sim<void> {
    this.#checkRunning();
    const number = ++this.#lastJob;
    yield visible("put", this.resource);
    if (lists.length > 0) this.jobs.set(number, job);
    lists.forEach((args, index) => this.waiting.push([number, index, mode, func, args]));
    yield* awaken(this.resource, lists.length);
  }

  #checkRunning(): void {
    if (this.state !== "running") throw new ValueError("Pool not running");
  }

  /** For the library: the answer to a task. @internal */
  *answer([number, index, success, value, trace]: Reply): Sim<void> {
    const job = this.jobs.get(number);
    if (job === undefined) return;
    const result = success || trace === null ? value : withTrace(value, trace);
    if (!(yield* job.set(index, [success, result]))) return;
    yield visible("look at", this.resource);
    this.jobs.delete(number);
    if (this.state === "closed") yield* this.endIfIdle();
  }

  /** For the library: once the pool is closed and nothing is left to do, everybody is told. @internal */
  *endIfIdle(): Sim<void> {
    if (this.jobs.size === 0 && !this.ending) yield* this.end();
  }

  /** For the library: there will be no more tasks. @internal */
  *end(): Sim<void> {
    this.ending = true;
    this.waiting.push(null);
    yield* awaken(this.resource, Infinity);
  }

  /** For the library: takes a task; null: there will be no more. @internal */
  *nextTask(): Sim<Task | null> {
    let task: Task | null = null;
    const act = (): void => {
      task = this.waiting[0] === null ? null : this.waiting.shift()!;
    };
    yield* operate(this.resource, { kind: "get", guard: "some", deadline: Infinity, state: "lock", act });
    return task;
  }
}

/** What a worker raised, with its traceback there as the cause. */
function withTrace(value: unknown, trace: string): unknown {
  if (trace === "MaybeEncodingError") {
    const error = new MaybeEncodingError("", "");
    error.message = String(value);
    return error;
  }
  if (value instanceof BaseException) (value as { __cause__: unknown }).__cause__ = new RemoteTraceback(trace);
  return value;
}

function chunks(items: readonly unknown[], size: number): unknown[][] {
  const lists: unknown[][] = [];
  for (let start = 0; start < items.length; start += size) lists.push(items.slice(start, start + size));
  return lists;
}
