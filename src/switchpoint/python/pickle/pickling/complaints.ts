/**
 * What CPython says of objects that have no pickle.
 *
 * Source: CPython 3.8 to 3.13, Modules/_pickle.c (save_global), Lib/copyreg.py, Objects/typeobject.c (object_getstate_default).
 */
import { isAtLeast } from "../../../gil/versions.ts";
import { AttributeError, Exception } from "../../builtins.ts";
import { isClass, typeName } from "../../type-names.ts";
import type { Names } from "./reduction.ts";

/** The root of pickle's own errors. */
export class PickleError extends Exception {}
/** Something has no pickle. */
export class PicklingError extends PickleError {}
/** Bytes are no pickle. */
export class UnpicklingError extends PickleError {}

/** What of an object cannot be pickled: often a lock inside it. By the library's name. */
const CULPRITS: Readonly<Record<string, string>> = {
  "threading.Lock": "_thread.lock",
  "threading.RLock": "_thread.RLock",
  "threading.Condition": "_thread.RLock",
  "threading.Event": "_thread.lock",
  "threading.Semaphore": "_thread.lock",
  "threading.BoundedSemaphore": "_thread.lock",
  "threading.Barrier": "_thread.lock",
  "threading.Thread": "_thread.lock",
  "threading.Timer": "_thread.lock",
  "threading.local": "_thread._local",
  "queue.Queue": "_thread.lock",
  "queue.LifoQueue": "_thread.lock",
  "queue.PriorityQueue": "_thread.lock",
  "queue.SimpleQueue": "_queue.SimpleQueue",
  "concurrent.futures.Future": "_thread.RLock",
  "concurrent.futures.ThreadPoolExecutor": "_queue.SimpleQueue",
  "contextvars.ContextVar": "_contextvars.ContextVar",
  "contextvars.Context": "_contextvars.Context",
  "contextvars.Token": "_contextvars.Token",
  "hashlib.HASH": "_hashlib.HASH",
  "zlib.Compress": "zlib.Compress",
  "zlib.Decompress": "zlib.Decompress",
  "mmap.mmap": "mmap.mmap",
  "socket.socket": "socket",
};

/** An object of a class that cannot be pickled. */
export function notPicklable(value: object, made: Function, names: Names, python: string): Error {
  const library = names.libraryName(made);
  if (library !== null) {
    if (library === "builtins.memoryview" && isAtLeast(python, "3.12")) return new TypeError("cannot pickle memoryview objects");
    return new TypeError(`cannot pickle '${CULPRITS[library] ?? made.name}' object`);
  }
  if (isIterator(value)) return new TypeError("cannot pickle 'generator' object");
  return isClass(made) ? notByName(made, python) : new TypeError(`cannot pickle '${typeName(value)}' object`);
}

function isIterator(value: object): boolean {
  return typeof Reflect.get(value, "next") === "function" && Symbol.iterator in value;
}

/** A function or class that does not stand at the top of a module. A function without a name of its own is taken for a lambda there. */
export function notByName(value: Function, python: string): Error {
  if (!isClass(value) && value.name === "") {
    return new PicklingError("Can't pickle <function <lambda>>: attribute lookup <lambda> on __main__ failed");
  }
  const verb = isAtLeast(python, "3.13") ? "get" : "pickle";
  const text = `Can't ${verb} local object '<locals>.${value.name}'`;
  return isAtLeast(python, "3.14") ? new PicklingError(text) : new AttributeError(text);
}
