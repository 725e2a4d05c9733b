/**
 * multiprocessing.Pool: worker processes that take tasks from one pipe and send answers through another.
 *
 * A thread of the owner, the task handler, writes tasks; another, the result handler, reads answers; and one for each worker waits
 * for its end and starts another in its place. So a worker that is killed is replaced, but the answer to its task never comes.
 * States: running, closed (no new tasks), terminated. `with pool` ends by `terminate`.
 * Source: CPython 3.12, Lib/multiprocessing/pool.py, where one thread watches over all workers.
 */
import type { Sim } from "../../machine/traps.ts";
import { awaken, operate, Resource } from "../blocking.ts";
import { BaseException, ValueError } from "../builtins.ts";
import { tag } from "../callable.ts";
import { EXIT, type Pending } from "../guard.ts";
import { START } from "../indexing.ts";
import { visible } from "../interpreter.ts";
import { cpu_count } from "../os.ts";
import { Thread } from "../thread.ts";
import { get_context } from "./contexts.ts";
import { AsyncResult, IMapIterator, MapResult, type Callback, type Job } from "./pool-results.ts";
import { MaybeEncodingError, RemoteTraceback, worker, type Mode, type Reply, type Task } from "./pool-worker.ts";
import type { Process } from "./process.ts";
import { SimpleQueue } from "./simple-queue.ts";
import { stateOf, type Finalizer } from "./state.ts";

/** What a pool calls. */
type Target = (...args: any[]) => unknown;

export class Pool {
  readonly #count: number;
  readonly #initializer: Target | null;
  readonly #initargs: readonly unknown[];
  readonly #maxtasks: number | null;
  readonly #context = get_context();
  readonly #tasks = new SimpleQueue();
  readonly #replies = new SimpleQueue();
  readonly #workers: Process[] = [];
  readonly #threads: Thread[] = [];
  /** Jobs whose answers have not all come. */
  readonly #jobs = new Map<number, Job>();
  /** Tasks that the task handler has not written yet; null: there will be no more. */
  readonly #waiting: (Task | null)[] = [];
  readonly #resource = new Resource("tasks", { some: () => this.#waiting.length > 0 }, () => null);
  #state: "running" | "closed" | "terminated" = "running";
  #lastJob = -1;
  #ending = false;
  #finalizer: Finalizer | null = null;

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
    this.#count = processes ?? cpu_count();
    if (this.#count < 1) throw new ValueError("Number of processes must be at least 1");
    if (maxtasksperchild !== null && !(Number.isInteger(maxtasksperchild) && maxtasksperchild > 0)) {
      throw new ValueError("maxtasksperchild must be a positive int or None");
    }
    if (initializer !== null && typeof initializer !== "function") throw new TypeError("initializer must be a callable");
    this.#initializer = initializer;
    this.#initargs = initargs;
    this.#maxtasks = maxtasksperchild;
  }

  /** For the library: what the constructor does that takes time. @internal */
  *[START](): Sim<void> {
    for (let number = 0; number < this.#count; number++) this.#workers.push(yield* this.#newWorker());
    for (let number = 0; number < this.#count; number++) yield* this.#thread(() => this.#watch(number));
    yield* this.#thread(() => this.#handleTasks());
    yield* this.#thread(() => this.#handleReplies());
    this.#finalizer = { priority: 15, run: () => this.terminate() };
    stateOf().finalizers.add(this.#finalizer);
  }

  /** Calls `func(*args)` in a worker, and waits for its result. */
  *apply(func: Target, args: readonly any[] = []): Sim<any> {
    return yield* (yield* this.apply_async(func, args)).get();
  }

  /** The same without waiting. */
  *apply_async(func: Target, args: readonly any[] = [], callback: Callback = null, error_callback: Callback = null): Sim<AsyncResult> {
    const result = new AsyncResult(callback, error_callback);
    yield* this.#submit(result, "call", func, [args]);
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
    yield visible("close", this.#resource);
    if (this.#state !== "running") return;
    this.#state = "closed";
    yield* this.#endIfIdle();
  }

  /** Ends the workers at once. */
  *terminate(): Sim<void> {
    if (this.#finalizer !== null) stateOf().finalizers.delete(this.#finalizer);
    yield visible("close", this.#resource);
    if (this.#state === "terminated") return;
    this.#state = "terminated";
    this.#waiting.length = 0;
    yield* this.#end();
    // While the workers live, the locks of both pipes come free.
    yield* this.#replies.put(null);
    for (const each of this.#workers) if ((yield* each.returncode()) === null) yield* each.terminate();
    const [tasks, replies] = this.#threads.slice(-2);
    while (yield* tasks!.is_alive()) {
      yield* this.#tasks.drain();
      yield* tasks!.join(0.001);
    }
    yield* replies!.join();
    for (const each of this.#workers) yield* each.join();
  }

  /**
   * Waits until all workers have ended.
   * @throws ValueError before `close` or `terminate`
   */
  *join(): Sim<void> {
    if (this.#state === "running") throw new ValueError("Pool is still running");
    for (const thread of this.#threads) yield* thread.join();
    for (const each of this.#workers) yield* each.join();
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
    const chunk = items.length === 0 ? 0 : (size ?? Math.ceil(items.length / (this.#workers.length * 4)));
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
    yield visible("put", this.#resource);
    if (lists.length > 0) this.#jobs.set(number, job);
    lists.forEach((args, index) => this.#waiting.push([number, index, mode, func, args]));
    yield* awaken(this.#resource, 1);
  }

  #checkRunning(): void {
    if (this.#state !== "running") throw new ValueError("Pool not running");
  }

  // --- workers and handlers -------------------------------------------------------------------------------------------

  *#newWorker(): Sim<Process> {
    const args = [this.#tasks, this.#replies, this.#initializer, this.#initargs, this.#maxtasks];
    const made = new this.#context.Process(null, worker as unknown as Target, null, args);
    made.name = made.name.replace("Process", "PoolWorker");
    made.daemon = true;
    yield* made.start();
    return made;
  }

  *#thread(work: () => Sim<void>): Sim<void> {
    const face = tag(() => {}, work);
    const thread = new Thread(null, face, null, [], null, true);
    this.#threads.push(thread);
    yield* thread.start();
  }

  /** Replaces worker `number` whenever it ends, as long as there may be something to do. */
  *#watch(number: number): Sim<void> {
    for (;;) {
      yield* this.#workers[number]!.join();
      yield visible("look at", this.#resource);
      if (this.#state === "terminated" || this.#ending) return;
      this.#workers[number] = yield* this.#newWorker();
    }
  }

  *#handleTasks(): Sim<void> {
    for (;;) {
      let task: Task | null = null;
      const act = (): void => {
        task = this.#waiting.shift()!;
      };
      yield* operate(this.#resource, { kind: "get", guard: "some", deadline: Infinity, state: "lock", act });
      if (task === null || this.#state === "terminated") break;
      yield* this.#send(task);
    }
    if (this.#state === "terminated") return;
    yield* this.#replies.put(null);
    for (let number = 0; number < this.#count; number++) yield* this.#tasks.put(null);
  }

  *#send(task: Task): Sim<void> {
    try {
      yield* this.#tasks.put(task);
    } catch (error) {
      yield* this.#answer([task[0], task[1], false, error, null]);
    }
  }

  *#handleReplies(): Sim<void> {
    for (;;) {
      const reply = (yield* this.#replies.get()) as Reply | null;
      if (reply === null) return;
      if (this.#state !== "terminated") yield* this.#answer(reply);
    }
  }

  *#answer([number, index, success, value, trace]: Reply): Sim<void> {
    const job = this.#jobs.get(number);
    if (job === undefined) return;
    const result = success || trace === null ? value : withTrace(value, trace);
    if (!(yield* job.set(index, [success, result]))) return;
    yield visible("look at", this.#resource);
    this.#jobs.delete(number);
    if (this.#state === "closed") yield* this.#endIfIdle();
  }

  /** Once the pool is closed and nothing is left to do, everybody is told. */
  *#endIfIdle(): Sim<void> {
    if (this.#jobs.size === 0 && !this.#ending) yield* this.#end();
  }

  *#end(): Sim<void> {
    this.#ending = true;
    this.#waiting.push(null);
    yield* awaken(this.#resource, 1);
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
