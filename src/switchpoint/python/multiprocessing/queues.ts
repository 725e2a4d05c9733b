/**
 * multiprocessing's queues: a pipe and some locks. `Queue.put` only hands the object to a thread of this process, the feeder, which
 * pickles it and writes it into the pipe; so what cannot be pickled is lost with a traceback on standard error, and a process
 * does not end before its feeder has written all: who joins a process before getting what it has put may wait for ever.
 *
 * Source: CPython 3.12, Lib/multiprocessing/queues.py.
 */
import { TRY } from "../../machine/kernel/operation.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter } from "../blocking.ts";
import { AssertionError, ValueError } from "../builtins.ts";
import { currentThread } from "../interpreter.ts";
import { loads } from "../pickle/pickle.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { Empty, Full } from "../queue/queue-errors.ts";
import { Pipe, type Connection } from "./connection.ts";
import { Condition } from "./condition.ts";
import { Feeder, type FeederError } from "./feeder.ts";
import { assertSpawning } from "./reduction.ts";
import { stateOf } from "./state.ts";
import { BoundedSemaphore, Lock, Semaphore, SEM_VALUE_MAX } from "./synchronize.ts";

type Parts = readonly [maxsize: number, reader: Connection, writer: Connection, readLock: Lock, writeLock: Lock, room: BoundedSemaphore];

/** Given to a queue's constructor instead of a size: what the queue was made of in another process. */
class Rebuilt {
  readonly parts: Parts;
  readonly more: readonly unknown[];

  constructor(parts: Parts, more: readonly unknown[]) {
    this.parts = parts;
    this.more = more;
  }

  static of(maxsize: unknown): Rebuilt | null {
    return maxsize instanceof Rebuilt ? maxsize : null;
  }
}

/** Makes a queue again from its pickle. */
export function rebuildQueue(made: Function, parts: Parts, more: readonly unknown[]): Queue {
  return Reflect.construct(made, [new Rebuilt(parts, more)]) as Queue;
}

export class Queue {
  readonly #parts: Parts;
  #feeder: Feeder;
  #closed = false;
  /** What is done about an object that could not be sent. @internal */
  onFeederError: FeederError = printError;

  /** @param maxsize how many objects may be in it; 0: as many as one likes */
  constructor(maxsize: number = 0) {
    this.#parts = Rebuilt.of(maxsize)?.parts ?? newParts(maxsize <= 0 ? SEM_VALUE_MAX : maxsize);
    this.#feeder = this.#newFeeder();
    // In a copy of the process there is no feeder, and nothing to feed.
    stateOf().afterForkers.push(() => {
      this.#feeder = this.#newFeeder();
      this.#closed = false;
    });
  }

  /**
   * Hands the object to the feeder. Waits for room, if `maxsize` was given.
   * @throws Full if there is no room in time, ValueError after `close`
   */
  *put(obj: unknown, block: boolean = true, timeout: number | null = null): Sim<void> {
    this.#checkOpen();
    if (!(yield* this.#parts[5].acquire(block, timeout))) throw new Full();
    yield* this.feed(obj);
  }

  /** For the library. @internal */
  *feed(obj: unknown): Sim<void> {
    yield* this.#feeder.put(obj);
  }

  /**
   * Takes the first object; waits for it.
   * @throws Empty if there is none in time, ValueError after `close`
   */
  *get(block: boolean = true, timeout: number | null = null): Sim<any> {
    this.#checkOpen();
    const [, reader, , readLock, , room] = this.#parts;
    const { clock } = currentThread().interpreter.world;
    const deadline = !block ? TRY : timeout === null || timeout === undefined ? Infinity : deadlineAfter(Math.max(0, timeout));
    if (!(yield* readLock.acquire(block, timeout))) throw new Empty();
    let message: Uint8Array;
    try {
      if (deadline !== Infinity) {
        const left = deadline === TRY ? 0 : (deadline - clock.now()) / 1e9;
        if (!(yield* reader.poll(Math.max(0, left)))) throw new Empty();
      }
      message = yield* reader.recv_bytes();
      yield* room.release();
    } finally {
      yield* readLock.release();
    }
    return yield* loads(message);
  }

  /** How many objects have been put and not been got. */
  *qsize(): Sim<number> {
    return this.#parts[0] - (yield* this.#parts[5].get_value());
  }

  /** True if there is nothing in the pipe; right after `put` perhaps not yet. */
  *empty(): Sim<boolean> {
    return !(yield* this.#parts[1].poll());
  }

  *full(): Sim<boolean> {
    return (yield* this.#parts[5].get_value()) === 0;
  }

  *get_nowait(): Sim<any> {
    return yield* this.get(false);
  }

  *put_nowait(obj: unknown): Sim<void> {
    yield* this.put(obj, false);
  }

  /** This process will put nothing more. The feeder ends when it has written all. */
  *close(): Sim<void> {
    this.#closed = true;
    yield* this.#feeder.close();
  }

  /**
   * Waits until the feeder has written all.
   * @throws AssertionError before `close`
   */
  *join_thread(): Sim<void> {
    if (!this.#closed) throw new AssertionError(`Queue ${String(this)} not closed`);
    yield* this.#feeder.join();
  }

  /** The process need not wait for the feeder at its end: what it has not written is lost. */
  cancel_join_thread(): void {
    this.#feeder.cancelJoin();
  }

  toString(): string {
    return `<multiprocessing.queues.${this.constructor.name} object>`;
  }

  [REDUCE](): Reduction {
    assertSpawning(this);
    return { callable: rebuildQueue, args: [this.constructor, this.#parts, this.more()] };
  }

  /** For the library: what a subclass is made of besides. @internal */
  more(): unknown[] {
    return [];
  }

  #newFeeder(): Feeder {
    const [, reader, writer, , lock, room] = this.#parts;
    return new Feeder(reader, writer, lock, room, (error, obj) => this.onFeederError(error, obj));
  }

  #checkOpen(): void {
    if (this.#closed) throw new ValueError(`Queue ${String(this)} is closed`);
  }
}

/** A queue that knows how many of its objects have not been dealt with. */
export class JoinableQueue extends Queue {
  readonly #unfinished: Semaphore;
  readonly #condition: Condition;

  constructor(maxsize: number = 0) {
    super(maxsize);
    const [unfinished, condition] = (Rebuilt.of(maxsize)?.more ?? []) as [Semaphore?, Condition?];
    this.#unfinished = unfinished ?? new Semaphore(0);
    this.#condition = condition ?? new Condition();
  }

  override *feed(obj: unknown): Sim<void> {
    yield* this.#condition.acquire();
    yield* super.feed(obj);
    yield* this.#unfinished.release();
    yield* this.#condition.release();
  }

  /**
   * An object that was got has been dealt with.
   * @throws ValueError if there are more such calls than objects
   */
  *task_done(): Sim<void> {
    yield* this.#condition.acquire();
    try {
      if (!(yield* this.#unfinished.acquire(false))) throw new ValueError("task_done() called too many times");
      if ((yield* this.#unfinished.get_value()) === 0) yield* this.#condition.notify_all();
    } finally {
      yield* this.#condition.release();
    }
  }

  /** Waits until all objects have been dealt with. */
  *join(): Sim<void> {
    yield* this.#condition.acquire();
    if ((yield* this.#unfinished.get_value()) > 0) yield* this.#condition.wait();
    yield* this.#condition.release();
  }

  override more(): unknown[] {
    return [this.#unfinished, this.#condition];
  }
}

/** Queue._on_queue_feeder_error: the traceback is printed, and the object is lost. */
// eslint-disable-next-line require-yield
function* printError(error: unknown): Sim<void> {
  const thread = currentThread();
  thread.interpreter.world.printed(error, thread);
}

function newParts(size: number): Parts {
  const [reader, writer] = Pipe(false);
  return [size, reader, writer, new Lock(), new Lock(), new BoundedSemaphore(size)];
}
