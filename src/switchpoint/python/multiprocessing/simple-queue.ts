/**
 * multiprocessing.SimpleQueue: a pipe and two locks, without a feeder. `put` pickles, and blocks while the pipe is full.
 *
 * Source: CPython 3.12, Lib/multiprocessing/queues.py (SimpleQueue).
 */
import type { Sim } from "../../machine/traps.ts";
import { read } from "../os.ts";
import { loads } from "../pickle/pickle.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { Pipe, type Connection } from "./connection.ts";
import { assertSpawning, forkingDumps } from "./reduction.ts";
import { Lock } from "./synchronize.ts";

type Parts = readonly [reader: Connection, writer: Connection, readLock: Lock, writeLock: Lock];

/** Makes a simple queue again from its pickle. */
export let rebuildSimpleQueue: (...parts: Parts) => SimpleQueue;

export class SimpleQueue {
  #parts: Parts;

  constructor() {
    this.#parts = [...Pipe(false), new Lock(), new Lock()];
  }

  /** Puts an object in. What cannot be pickled raises here. */
  *put(obj: unknown): Sim<void> {
    const [, writer, , lock] = this.#parts;
    const message = yield* forkingDumps(obj);
    yield* lock.acquire();
    try {
      yield* writer.send_bytes(message);
    } finally {
      yield* lock.release();
    }
  }

  /** Takes the first object; waits for it. */
  *get(): Sim<any> {
    const [reader, , lock] = this.#parts;
    let message: Uint8Array;
    yield* lock.acquire();
    try {
      message = yield* reader.recv_bytes();
    } finally {
      yield* lock.release();
    }
    return yield* loads(message);
  }

  *empty(): Sim<boolean> {
    return !(yield* this.#parts[0].poll());
  }

  /** Nobody may use it any more in this process. (3.9) */
  *close(): Sim<void> {
    yield* this.#parts[0].close();
    yield* this.#parts[1].close();
  }

  /** For the library: where to wait for it. @internal */
  get reader(): Connection {
    return this.#parts[0];
  }

  /** For the library: this process will only get. @internal */
  *onlyGets(): Sim<void> {
    yield* this.#parts[1].close();
  }

  /** For the library: this process will only put. @internal */
  *onlyPuts(): Sim<void> {
    yield* this.#parts[0].close();
  }

  /** For the library: throws away what is in it, whole or not, so that nobody waits for room. @internal */
  *drain(): Sim<void> {
    const [reader] = this.#parts;
    while (yield* reader.poll()) yield* read(reader.fileno(), 65_536);
  }

  [REDUCE](): Reduction {
    assertSpawning(this);
    return { callable: rebuildSimpleQueue, args: this.#parts };
  }

  static {
    rebuildSimpleQueue = (...parts) => {
      const queue = new SimpleQueue();
      queue.#parts = parts;
      return queue;
    };
  }
}
