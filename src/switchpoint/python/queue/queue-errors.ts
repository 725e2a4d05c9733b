/**
 * The exceptions of `queue`.
 *
 * Source: CPython 3.13, Lib/queue.py.
 */
import { Exception } from "../builtins.ts";

/** `get` without waiting, or not for long enough, and there is nothing to get. */
export class Empty extends Exception {}

/** `put` without waiting, or not for long enough, and there is no room. */
export class Full extends Exception {}

/** The queue has been shut down (Python 3.13). */
export class ShutDown extends Exception {}
