/**
 * queue.SimpleQueue: a queue without bounds and without `join`. `put` never waits.
 *
 * Source: CPython 3.13, Modules/_queuemodule.c.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { nameFor } from "../blocking.ts";
import { AttributeError } from "../builtins.ts";
import { currentThread, visible } from "../interpreter.ts";
import { Empty } from "./queue-errors.ts";
import { Fifo } from "./queue-store.ts";
import { queueDeadline } from "./synchronized-queue.ts";
import { operateInPython, Waiters } from "../threading/waiters.ts";
import { WaitingRoom } from "../waiting-room.ts";

export class SimpleQueue<T = any> {
  readonly #items = new Fifo<T>();
  readonly #room = new WaitingRoom(nameFor("queue"), { not_empty: () => this.#items.items.length > 0 }, () => null);
  readonly #waiters = new Waiters(this.#room);

  /** @throws AttributeError before Python 3.7 */
  constructor() {
    if (!isAtLeast(currentThread().interpreter.python, "3.7")) throw new AttributeError("module 'queue' has no attribute 'SimpleQueue'");
  }

  /** Puts an item into the queue. `block` and `timeout` are ignored: there is always room. */
  *put(item: T, block = true, timeout: number | null = null): Sim<void> {
    void block;
    void timeout;
    yield visible("put item", this.#room);
    this.#items.put(item);
    yield* this.#waiters.notify(1);
  }

  /**
   * Takes an item out of the queue; waits while there is none.
   * @param block wait if there is none
   * @param timeout wait at most this many seconds; null: for ever
   * @throws Empty if there was none in time
   * @throws ValueError for a negative time-out
   */
  *get(block = true, timeout: number | null = null): Sim<T> {
    let item: T;
    const deadline = queueDeadline(block, timeout);
    const act = (): void => {
      item = this.#items.take();
    };
    if (!(yield* operateInPython(this.#room, this.#waiters, { kind: "get item", guard: "not_empty", deadline, act }))) throw new Empty();
    return item!;
  }

  /** The same as `put`. */
  *put_nowait(item: T): Sim<void> {
    yield* this.put(item);
  }

  /** `get` that does not wait. */
  *get_nowait(): Sim<T> {
    return yield* this.get(false);
  }

  /** True if it holds no item; by the time that you look, it may hold one. */
  *empty(): Sim<boolean> {
    return (yield* this.qsize()) === 0;
  }

  /** How many items it holds. */
  *qsize(): Sim<number> {
    yield visible("look at", this.#room, { write: false });
    return this.#items.items.length;
  }
}
