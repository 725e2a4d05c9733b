/**
 * The feeder of a multiprocessing.Queue: a daemon thread that pickles what has been put and writes it into the pipe, in order. It is
 * started by the first `put`. At the end of the process it is told to stop, and waited for.
 *
 * Source: CPython 3.12, Lib/multiprocessing/queues.py (Queue._feed, _start_thread, _finalize_join, _finalize_close).
 */
import type { Sim } from "../../machine/traps.ts";
import { awaken, operate, Resource } from "../blocking.ts";
import { tag } from "../callable.ts";
import { interpret } from "../interpreted.ts";
import { visible } from "../interpreter.ts";
import { Thread } from "../threading/thread.ts";
import type { Connection } from "./connection.ts";
import { forkingDumps } from "./reduction.ts";
import { stateOf, type Finalizer } from "./state.ts";
import type { BoundedSemaphore, Lock } from "./synchronize.ts";

/** What is done about an object that could not be sent. */
export type FeederError = (error: unknown, obj: unknown) => Sim<void>;

/** Tells the feeder to end. */
const SENTINEL: unique symbol = Symbol("sentinel");

/**
 * Nanoseconds per byte of a message besides pickling and copying it: what a queue of "transfer" in cpython-measured.json takes longer than
 * a pipe. (A thread other than the main one gets its memory from the kernel anew, page by page, for each long message.)
 */
const PER_BYTE = 0.4;

/**
 * Bytecodes of one round besides pickling and sending: a wait for the condition, which is written in Python, and the locks
 * (concurrent/futures/process-worker.ts says from where).
 */
const ROUND = 8000;

export class Feeder {
  readonly #buffer: unknown[] = [];
  readonly #resource = new Resource("queue buffer", { filled: () => this.#buffer.length > 0 }, () => null);
  readonly #reader: Connection;
  readonly #writer: Connection;
  readonly #lock: Lock;
  readonly #room: BoundedSemaphore;
  #thread: Thread | null = null;
  #closing = false;
  #joinCancelled = false;
  #finalizers: Finalizer[] = [];
  readonly #failed: FeederError;

  /** @param failed what to do about an object that could not be sent */
  constructor(reader: Connection, writer: Connection, lock: Lock, room: BoundedSemaphore, failed: FeederError) {
    this.#failed = failed;
    this.#reader = reader;
    this.#writer = writer;
    this.#lock = lock;
    this.#room = room;
  }

  *put(obj: unknown): Sim<void> {
    if (this.#thread === null) yield* this.#start();
    yield visible("put", this.#resource);
    this.#buffer.push(obj);
    yield* awaken(this.#resource, 1);
  }

  /** There will be nothing more. */
  *close(): Sim<void> {
    if (this.#closing || this.#thread === null) return;
    this.#closing = true;
    yield* this.put(SENTINEL);
  }

  *join(): Sim<void> {
    if (!this.#joinCancelled && this.#thread !== null) yield* this.#thread.join();
  }

  cancelJoin(): void {
    this.#joinCancelled = true;
    const [join] = this.#finalizers;
    if (join !== undefined) stateOf().finalizers.delete(join);
  }

  *#start(): Sim<void> {
    const work = tag(
      () => {},
      () => this.#feed(),
    );
    this.#thread = new Thread(null, work, "QueueFeederThread", [], null, true);
    yield* this.#thread.start();
    const { finalizers } = stateOf();
    this.#finalizers = [
      { priority: -5, run: () => this.join() },
      { priority: 10, run: () => this.close() },
    ];
    for (const finalizer of this.#finalizers.slice(this.#joinCancelled ? 1 : 0)) finalizers.add(finalizer);
  }

  *#feed(): Sim<void> {
    for (;;) {
      let obj: unknown;
      const act = (): void => {
        obj = this.#buffer.shift();
      };
      yield* operate(this.#resource, { kind: "get", guard: "filled", deadline: Infinity, state: "lock", act });
      yield* interpret(ROUND);
      if (obj === SENTINEL) {
        yield* this.#reader.close();
        yield* this.#writer.close();
        return;
      }
      try {
        const message = yield* forkingDumps(obj);
        yield { op: "cpu", ns: Math.round(message.length * PER_BYTE), grain: 0 };
        yield* this.#send(message);
      } catch (error) {
        yield* this.#room.release();
        yield* this.#failed(error, obj);
      }
    }
  }

  *#send(message: Uint8Array): Sim<void> {
    yield* this.#lock.acquire();
    try {
      yield* this.#writer.send_bytes(message);
    } finally {
      yield* this.#lock.release();
    }
  }
}
