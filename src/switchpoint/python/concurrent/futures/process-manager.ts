/**
 * The thread of a ProcessPoolExecutor that hands calls to the worker processes and their results to the futures. It waits for a result,
 * for a wake-up, and for the end of any worker, whichever is first. The call queue takes one call more than there are workers: the
 * futures of calls in it say that they are running, and cannot be cancelled.
 *
 * A worker that ends unasked breaks the pool: all futures get a BrokenProcessPool, the other workers are terminated.
 * Source: CPython 3.12, Lib/concurrent/futures/process.py (_ExecutorManagerThread, _ThreadWakeup).
 */
import type { Sim } from "../../../machine/traps.ts";
import { Resource } from "../../blocking.ts";
import { BaseException } from "../../builtins.ts";
import { interpret } from "../../interpreted.ts";
import { visible } from "../../interpreter.ts";
import { Lock } from "../../threading/lock.ts";
import { Pipe, wait } from "../../multiprocessing/connection.ts";
import type { Process } from "../../multiprocessing/process.ts";
import type { Queue } from "../../multiprocessing/queues.ts";
import type { SimpleQueue } from "../../multiprocessing/simple-queue.ts";
import { Full } from "../../queue/queue-errors.ts";
import { BrokenProcessPool, InvalidStateError } from "./errors.ts";
import type { Future } from "./future.ts";
import { RemoteTraceback, remoteTrace, type ResultItem } from "./process-worker.ts";

/** Bytecodes of a round of the manager besides its waits and messages (process-worker.ts says from where). */
const ROUND = 10_000;

/** Parts of what they share, for operations that touch no other: calls to be handed out, all calls, free workers, how it stands. */
export const WORK = "work";
export const PENDING = "pending";
export const IDLE = "idle";
export const STATE = "state";

const BROKEN = "A child process terminated abruptly, the process pool is not usable anymore";
const ABRUPT = "A process in the process pool was terminated abruptly while the future was running or pending.";

/** One call to be made. */
export interface WorkItem {
  readonly future: Future<any>;
  readonly fn: Function;
  readonly args: readonly unknown[];
}

/** Interrupts the manager's wait: a pipe. */
class Wakeup {
  readonly #ends = Pipe(false);
  #closed = false;

  get reader(): ReturnType<typeof Pipe>[0] {
    return this.#ends[0];
  }

  *wake(): Sim<void> {
    if (!this.#closed) yield* this.#ends[1].send_bytes(new Uint8Array(0));
  }

  *clear(): Sim<void> {
    while (!this.#closed && (yield* this.reader.poll())) yield* this.reader.recv_bytes();
  }

  *close(): Sim<void> {
    this.#closed = true;
    for (const end of this.#ends) yield* end.close();
  }
}

/** What an executor and its manager share. */
export class Workshop {
  readonly wakeup = new Wakeup();
  readonly lock = new Lock();
  /** Calls that have not ended, by number; those that the manager has not handed out yet, in order. */
  readonly pending = new Map<number, WorkItem>();
  readonly waiting: number[] = [];
  readonly processes = new Map<number, Process>();
  readonly resource = new Resource("process pool", {}, () => null);
  readonly calls: Queue;
  readonly results: SimpleQueue;
  /** Starts another worker, if there should be one. */
  readonly adjust: () => Sim<void>;
  /** The program ends. */
  readonly ended: () => boolean;
  /** Workers that have nothing to do. */
  idle = 0;
  broken: string | null = null;
  shutDown = false;
  cancelling = false;

  constructor(calls: Queue, results: SimpleQueue, adjust: () => Sim<void>, ended: () => boolean) {
    this.calls = calls;
    this.results = results;
    this.adjust = adjust;
    this.ended = ended;
    calls.onFeederError = (error, obj) => this.#unsent(error, (obj as readonly [number])[0]);
  }

  /** Tells the manager that something has changed. */
  *wake(): Sim<void> {
    yield* this.lock.acquire();
    yield* this.wakeup.wake();
    yield* this.lock.release();
  }

  /** A call could not be pickled. */
  *#unsent(error: unknown, id: number): Sim<void> {
    const work = yield* this.take(id);
    yield* this.wake();
    if (work !== undefined) yield* work.future.set_exception(caused(error, remoteTrace(error)));
  }

  /** The call of that number, which has ended; undefined: the pool has broken meanwhile. */
  *take(id: number): Sim<WorkItem | undefined> {
    yield visible("take", this.resource, { key: PENDING });
    const work = this.pending.get(id);
    this.pending.delete(id);
    return work;
  }
}

/** The manager thread's life. */
export function* manage(shop: Workshop): Sim<void> {
  for (;;) {
    yield* handOut(shop);
    const happened = yield* nextEvent(shop);
    yield* interpret(ROUND);
    if (happened.broken) return yield* terminateBroken(shop, happened.cause);
    if (happened.result !== null && (yield* dealWith(shop, happened.result))) return;
    yield visible("look at", shop.resource, { key: STATE, write: false });
    if (!shop.shutDown && !shop.ended()) continue;
    yield* flagShuttingDown(shop);
    yield* handOut(shop);
    if (shop.pending.size === 0) return yield* join(shop);
  }
}

/** Fills the call queue. */
function* handOut({ calls, waiting, pending, resource }: Workshop): Sim<void> {
  for (;;) {
    // CPython asks in the other order; whether the queue is full matters only if there is something for it.
    yield visible("look for work", resource, { key: WORK, write: false });
    if (waiting.length === 0 || (yield* calls.full())) return;
    yield visible("get work", resource, { key: WORK });
    const id = waiting.shift();
    if (id === undefined) return;
    const { future, fn, args } = pending.get(id)!;
    if (yield* future.set_running_or_notify_cancel()) yield* calls.put([id, fn, args]);
    else pending.delete(id);
  }
}

interface Happened {
  readonly result: ResultItem | number | null;
  readonly broken: boolean;
  /** Why it is broken, as the text of a traceback. */
  readonly cause: string | null;
}

function* nextEvent({ results, wakeup, processes }: Workshop): Sim<Happened> {
  const sentinels = [...processes.values()].map(({ sentinel }) => sentinel);
  const ready = new Set<unknown>(yield* wait([results.reader, wakeup.reader, ...sentinels]));
  let happened: Happened = { result: null, broken: !ready.has(wakeup.reader), cause: null };
  if (ready.has(results.reader)) {
    try {
      happened = { result: (yield* results.reader.recv()) as ResultItem | number, broken: false, cause: null };
    } catch (error) {
      happened = { result: null, broken: true, cause: remoteTrace(error).replaceAll('"""', "'''") };
    }
  }
  yield* wakeup.clear();
  return happened;
}

/** A result, or the number of a worker that has ended as it was told to. True: that was the last one. */
function* dealWith(shop: Workshop, result: ResultItem | number): Sim<boolean> {
  const exited = typeof result === "number" ? result : result[4];
  if (typeof result !== "number") yield* complete(shop, result);
  if (exited !== null) {
    const process = shop.processes.get(exited);
    shop.processes.delete(exited);
    if (process !== undefined) yield* process.join();
  }
  if (typeof result === "number") {
    if (shop.processes.size > 0) return false;
    yield* join(shop);
    return true;
  }
  if (exited === null) {
    yield visible("count as idle", shop.resource, { key: IDLE });
    shop.idle++;
  } else {
    yield* shop.lock.acquire();
    yield* shop.adjust();
    yield* shop.lock.release();
  }
  return false;
}

function* complete(shop: Workshop, [id, success, value, trace]: ResultItem): Sim<void> {
  const work = yield* shop.take(id);
  if (work === undefined) return;
  if (success) yield* work.future.set_result(value);
  else yield* work.future.set_exception(caused(value, trace));
}

function caused(error: unknown, trace: string): unknown {
  if (error instanceof BaseException) (error as { __cause__: unknown }).__cause__ = new RemoteTraceback(trace);
  return error;
}

function* terminateBroken(shop: Workshop, cause: string | null): Sim<void> {
  yield* shop.lock.acquire();
  yield visible("break", shop.resource);
  shop.broken = BROKEN;
  shop.shutDown = true;
  shop.waiting.length = 0;
  const items = [...shop.pending.values()];
  shop.pending.clear();
  const error = new BrokenProcessPool(ABRUPT);
  if (cause !== null) caused(error, cause);
  for (const { future } of items) {
    try {
      yield* future.set_exception(error);
    } catch (late) {
      // It was cancelled before.
      if (!(late instanceof InvalidStateError)) throw late;
    }
  }
  for (const process of shop.processes.values()) yield* process.terminate();
  yield* joinInternals(shop, true);
  yield* shop.lock.release();
}

function* flagShuttingDown(shop: Workshop): Sim<void> {
  yield visible("shut down", shop.resource);
  shop.shutDown = true;
  if (!shop.cancelling) return;
  shop.cancelling = false;
  shop.waiting.length = 0;
  for (const [id, { future }] of [...shop.pending]) if (yield* future.cancel()) shop.pending.delete(id);
}

function* join(shop: Workshop): Sim<void> {
  yield* shop.lock.acquire();
  yield* joinInternals(shop, false);
  yield* shop.lock.release();
}

/** Ends the workers and waits for them. The caller has the lock. */
function* joinInternals(shop: Workshop, broken: boolean): Sim<void> {
  const { calls, processes } = shop;
  if (broken) calls.cancel_join_thread();
  else yield* dismiss(shop);
  yield* calls.close();
  if (!broken) yield* calls.join_thread();
  yield* shop.wakeup.close();
  for (const process of processes.values()) yield* process.join();
}

/** A None for each worker that is alive. */
function* dismiss({ calls, processes }: Workshop): Sim<void> {
  let alive = 0;
  for (const process of processes.values()) if (yield* process.is_alive()) alive++;
  try {
    for (; alive > 0; alive--) yield* calls.put_nowait(null);
  } catch (error) {
    if (!(error instanceof Full)) throw error;
  }
}
