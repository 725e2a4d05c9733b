/**
 * multiprocessing.pool.ThreadPool: a Pool whose workers are threads of this process. Nothing is pickled.
 *
 * `terminate` does not wait for calls that have begun. Source: CPython 3.12, Lib/multiprocessing/pool.py (ThreadPool).
 */
import type { Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import { callFunction, tag } from "../callable.ts";
import { START } from "../indexing.ts";
import { visible } from "../interpreter.ts";
import { Thread } from "../threading/thread.ts";
import { BasePool, type Target } from "./base-pool.ts";
import { perform } from "./pool-worker.ts";

export class ThreadPool extends BasePool {
  readonly #threads: Thread[] = [];

  /**
   * @param processes how many workers; null: as many as there are processors
   * @param initializer,initargs what each worker calls first
   */
  constructor(processes: number | null = null, initializer: Target | null = null, initargs: readonly any[] = []) {
    super(processes, initializer, initargs);
  }

  /** For the library: what the constructor does that takes time. @internal */
  *[START](): Sim<void> {
    for (let number = 0; number < this.count; number++) {
      const work = tag(
        () => {},
        () => this.#work(),
      );
      const thread = new Thread(null, work, null, [], null, true);
      thread.name = thread.name.replace(/\(.*\)/, "(worker)");
      this.#threads.push(thread);
      yield* thread.start();
    }
  }

  override *terminate(): Sim<void> {
    yield visible("close", this.resource);
    if (this.state === "terminated") return;
    this.state = "terminated";
    this.waiting.length = 0;
    yield* this.end();
  }

  /**
   * Waits until all workers have ended.
   * @throws ValueError before `close` or `terminate`
   */
  *join(): Sim<void> {
    if (this.state === "running") throw new ValueError("Pool is still running");
    for (const thread of this.#threads) yield* thread.join();
  }

  *#work(): Sim<void> {
    if (this.initializer !== null) yield* callFunction(this.initializer, undefined, this.initargs);
    for (let task = yield* this.nextTask(); task !== null; task = yield* this.nextTask()) {
      const [job, index, success, value] = yield* perform(task);
      yield* this.answer([job, index, success, value, null]);
    }
  }
}
