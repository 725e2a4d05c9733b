/**
 * What of multiprocessing and of pools of processes a program meets without importing it: classes whose objects functions give, and the functions by which
 * pickles are undone.
 */
import { processPoolClasses } from "../concurrent/futures/process-pool.ts";
import { processChunk, processWorker, RemoteTraceback as FutureTraceback } from "../concurrent/futures/process-worker.ts";
import { rebuildBarrier } from "./barrier.ts";
import { rebuildCondition } from "./condition.ts";
import { Connection, rebuildConnection } from "./connection.ts";
import { Context } from "./contexts.ts";
import { rebuildEvent } from "./event.ts";
import { runServer } from "./manager-server.ts";
import { rebuildProxy } from "./proxies.ts";
import { BasePool } from "./base-pool.ts";
import { ThreadPool } from "./thread-pool.ts";
import { AsyncResult, IMapIterator, MapResult, Results } from "./pool-results.ts";
import { MaybeEncodingError, RemoteTraceback, worker } from "./pool-worker.ts";
import { ForkProcess, ForkServerProcess, rebuildProcess, SpawnProcess } from "./process.ts";
import { rebuildQueue } from "./queues.ts";
import { rebuildShared, sharedClasses } from "./sharedctypes.ts";
import { attachList, ShareableItems } from "./shareable-list.ts";
import { attach, bufferClasses } from "./shared-memory.ts";
import { rebuildSimpleQueue } from "./simple-queue.ts";
import { rebuildSemLock, SemLock } from "./synchronize.ts";

/** Classes whose methods are to be made callable from programs (library.ts). */
export const hiddenClasses: readonly Function[] = [
  Connection,
  Context,
  ForkProcess,
  SpawnProcess,
  ForkServerProcess,
  SemLock,
  BasePool,
  ThreadPool,
  AsyncResult,
  MapResult,
  IMapIterator,
  Results,
  worker,
  runServer,
  ...processPoolClasses,
  ...sharedClasses,
  ...bufferClasses,
  ShareableItems,
];

/** Module → what pickle finds there. */
export const hiddenNames: readonly (readonly [module: string, members: Readonly<Record<string, unknown>>])[] = [
  ["concurrent.futures.process", { processChunk, processWorker, _RemoteTraceback: FutureTraceback }],
  ["multiprocessing.connection", { Connection, rebuildConnection }],
  ["multiprocessing.context", { ForkProcess, SpawnProcess, ForkServerProcess }],
  ["multiprocessing.managers", { rebuildProxy, runServer }],
  ["multiprocessing.pool", { MaybeEncodingError, RemoteTraceback, worker }],
  ["multiprocessing.process", { rebuildProcess }],
  ["multiprocessing.queues", { rebuildQueue, rebuildSimpleQueue }],
  ["multiprocessing.shared_memory", { attach, attachList }],
  ["multiprocessing.sharedctypes", { rebuildShared }],
  ["multiprocessing.synchronize", { rebuildSemLock, rebuildCondition, rebuildEvent, rebuildBarrier }],
];
