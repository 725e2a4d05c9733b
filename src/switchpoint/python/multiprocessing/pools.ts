/**
 * Python's `multiprocessing.pool`: what a program imports from "switchpoint/multiprocessing/pool".
 *
 * Source: CPython 3.12, Lib/multiprocessing/pool.py.
 */
import type { Signatures } from "../signatures.ts";

export { Pool } from "./pool.ts";
export { AsyncResult, IMapIterator, MapResult } from "./pool-results.ts";
export { MaybeEncodingError } from "./pool-worker.ts";
export { ThreadPool } from "./thread-pool.ts";

export const signatures: Signatures = { ThreadPool: ["processes?", "initializer?", "initargs?"] };
