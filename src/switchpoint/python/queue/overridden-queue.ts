/**
 * What a queue does whose subclass keeps the items in its own way (`_init`, `_qsize`, `_put`, `_get`): CPython's own lines, on a Lock and
 * three Conditions. The subclass's methods are called with the mutex held, and may be interrupted.
 *
 * Source: CPython 3.13, Lib/queue.py, class Queue.
 */
import type { Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { Condition } from "../threading/condition.ts";
import { Lock } from "../threading/lock.ts";
import { monotonic } from "../time.ts";
import { Empty, Full, ShutDown } from "./queue-errors.ts";

/** The queue, as far as it may be overridden. */
interface Hooks<T> {
  readonly maxsize: number;
  _qsize(): number;
  _put(item: T): void;
  _get(): T;
}

export class OverriddenQueue<T> {
  readonly #hooks: Hooks<T>;
  readonly mutex = new Lock();
  readonly not_empty = new Condition(this.mutex);
  readonly not_full = new Condition(this.mutex);
  readonly all_tasks_done = new Condition(this.mutex);
  unfinished = 0;
  shut = false;

  constructor(hooks: Hooks<T>) {
    this.#hooks = hooks;
  }

  *qsize(): Sim<number> {
    return yield* this.#locked(() => this.#size());
  }

  *put(item: T, block: boolean, timeout: number | null): Sim<void> {
    const { maxsize } = this.#hooks;
    const hooks = this.#hooks;
    const that = this;
    yield* this.#locked(function* () {
      if (that.shut) throw new ShutDown();
      if (maxsize > 0) {
        const room = function* (): Sim<boolean> {
          if (that.shut) throw new ShutDown();
          return (yield* that.#size()) < maxsize;
        };
        if (!(yield* that.#await(that.not_full, block, timeout, room))) throw new Full();
      }
      yield* callFunction(hooks._put, hooks, [item]);
      that.unfinished++;
      yield* that.not_empty.notify();
    });
  }

  *get(block: boolean, timeout: number | null): Sim<T> {
    const hooks = this.#hooks;
    const that = this;
    return yield* this.#locked(function* () {
      const item = function* (): Sim<boolean> {
        if ((yield* that.#size()) > 0) return true;
        if (that.shut) throw new ShutDown();
        return false;
      };
      if (!(yield* that.#await(that.not_empty, block, timeout, item))) throw new Empty();
      const taken = (yield* callFunction(hooks._get, hooks, [])) as T;
      yield* that.not_full.notify();
      return taken;
    });
  }

  *task_done(): Sim<void> {
    const that = this;
    yield* this.#locked(function* () {
      if (that.unfinished === 0) throw new ValueError("task_done() called too many times");
      if (--that.unfinished === 0) yield* that.all_tasks_done.notify_all();
    });
  }

  *join(): Sim<void> {
    const that = this;
    yield* this.#locked(function* () {
      while (that.unfinished > 0) yield* that.all_tasks_done.wait();
    });
  }

  *shutdown(immediate: boolean): Sim<void> {
    const hooks = this.#hooks;
    const that = this;
    yield* this.#locked(function* () {
      that.shut = true;
      if (immediate) {
        while ((yield* that.#size()) > 0) {
          yield* callFunction(hooks._get, hooks, []);
          if (that.unfinished > 0) that.unfinished--;
        }
        yield* that.all_tasks_done.notify_all();
      }
      yield* that.not_empty.notify_all();
      yield* that.not_full.notify_all();
    });
  }

  *#size(): Sim<number> {
    return (yield* callFunction(this.#hooks._qsize, this.#hooks, [])) as number;
  }

  /** Waits until `ready` says so; false: it did not in time. */
  *#await(condition: Condition, block: boolean, timeout: number | null, ready: () => Sim<boolean>): Sim<boolean> {
    if (block && timeout !== null && timeout < 0) throw new ValueError("'timeout' must be a non-negative number");
    const end = block && timeout !== null ? (yield* monotonic()) + timeout : null;
    while (!(yield* ready())) {
      if (!block) return false;
      const left = end === null ? null : end - (yield* monotonic());
      if (left !== null && left <= 0) return false;
      yield* condition.wait(left);
    }
    return true;
  }

  *#locked<R>(act: () => Sim<R>): Sim<R> {
    yield* this.mutex.acquire();
    try {
      return yield* act();
    } finally {
      yield* this.mutex.release();
    }
  }
}
