/**
 * multiprocessing.Pool: worker processes that take tasks from one pipe and send answers through another.
 *
 * A thread of the owner, the task handler, writes tasks; another, the result handler, reads answers; and one for each worker waits
 * for its end and starts another in its place. So a worker that is killed is replaced, but the answer to its task never comes.
 * Left to others: what is asked of a pool (base-pool.ts).
 * Source: CPython 3.12, Lib/multiprocessing/pool.py, where one thread watches over all workers.
 */
import type { Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import { tag } from "../callable.ts";
import { START } from "../indexing.ts";
import { visible } from "../interpreter.ts";
import { Thread } from "../threading/thread.ts";
import { BasePool, type Target } from "./base-pool.ts";
import { get_context } from "./contexts.ts";
import { worker, type Reply, type Task } from "./pool-worker.ts";
import type { Process } from "./process.ts";
import { SimpleQueue } from "./simple-queue.ts";
import { stateOf, type Finalizer } from "./state.ts";

export class Pool extends BasePool {
  readonly #context = get_context();
  readonly #tasks = new SimpleQueue();
  readonly #replies = new SimpleQueue();
  readonly #workers: Process[] = [];
  readonly #threads: Thread[] = [];
  #finalizer: Finalizer | null = null;

  /** For the library: what the constructor does that takes time. @internal */
  *[START](): Sim<void> {
    for (let number = 0; number < this.count; number++) this.#workers.push(yield* this.#newWorker());
    for (let number = 0; number < this.count; number++) yield* this.#thread("_handle_workers", () => this.#watch(number));
    yield* this.#thread("_handle_tasks", () => this.#handleTasks());
    yield* this.#thread("_handle_results", () => this.#handleReplies());
    this.#finalizer = { priority: 15, run: () => this.terminate() };
    stateOf().finalizers.add(this.#finalizer);
  }

  /** Ends the workers at once. */
  override *terminate(): Sim<void> {
    if (this.#finalizer !== null) stateOf().finalizers.delete(this.#finalizer);
    yield visible("close", this.resource);
    if (this.state === "terminated") return;
    this.state = "terminated";
    this.waiting.length = 0;
    yield* this.end();
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
    if (this.state === "running") throw new ValueError("Pool is still running");
    for (const thread of this.#threads) yield* thread.join();
    for (const each of this.#workers) yield* each.join();
  }

  // --- workers and handlers -------------------------------------------------------------------------------------------

  *#newWorker(): Sim<Process> {
    const args = [this.#tasks, this.#replies, this.initializer, this.initargs, this.maxtasks];
    const made = new this.#context.Process(null, worker as unknown as Target, null, args);
    made.name = made.name.replace("Process", "PoolWorker");
    made.daemon = true;
    yield* made.start();
    return made;
  }

  *#thread(name: string, work: () => Sim<void>): Sim<void> {
    const face = tag(() => {}, work);
    const thread = new Thread(null, face, null, [], null, true);
    thread.name = thread.name.replace(/\(.*\)/, `(${name})`);
    this.#threads.push(thread);
    yield* thread.start();
  }

  /** Replaces worker `number` whenever it ends, as long as there may be something to do. */
  *#watch(number: number): Sim<void> {
    for (;;) {
      yield* this.#workers[number]!.join();
      yield visible("look at", this.resource);
      if (this.state === "terminated" || this.ending) return;
      this.#workers[number] = yield* this.#newWorker();
    }
  }

  *#handleTasks(): Sim<void> {
    for (;;) {
      const task = yield* this.nextTask();
      if (task === null || this.state === "terminated") break;
      yield* this.#send(task);
    }
    if (this.state === "terminated") return;
    yield* this.#replies.put(null);
    for (let number = 0; number < this.count; number++) yield* this.#tasks.put(null);
  }

  *#send(task: Task): Sim<void> {
    try {
      yield* this.#tasks.put(task);
    } catch (error) {
      yield* this.answer([task[0], task[1], false, error, null]);
    }
  }

  *#handleReplies(): Sim<void> {
    for (;;) {
      const reply = (yield* this.#replies.get()) as Reply | null;
      if (reply === null) return;
      if (this.state !== "terminated") yield* this.answer(reply);
    }
  }
}
