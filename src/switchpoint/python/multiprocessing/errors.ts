/**
 * The exceptions of multiprocessing.
 *
 * Source: CPython 3.12, Lib/multiprocessing/context.py.
 */
import { Exception } from "../builtins.ts";

export class ProcessError extends Exception {}
/** A message does not fit into the buffer; it is in `args[0]`. */
export class BufferTooShort extends ProcessError {}
/** A result has not come in time. */
export class TimeoutError extends ProcessError {}
export class AuthenticationError extends ProcessError {}
