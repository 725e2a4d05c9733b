/**
 * Proxies: objects that stand for others in a manager's server. Each call of a method is a message to the server and its answer. Arguments
 * and results are copies: to change a list that a dict proxy gives changes the copy.
 *
 * A proxy may be sent anywhere. Each thread of each process has a connection of its own to each server.
 * Source: CPython 3.12, Lib/multiprocessing/managers.py (BaseProxy and its subclasses).
 */
import { connectLocally } from "../../machine/kernel/local-listener.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter } from "../blocking.ts";
import { Exception } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { ELEMENTS, GETITEM, SETITEM, type Accessors } from "../indexing.ts";
import { interpret } from "../interpreted.ts";
import { currentThread } from "../interpreter.ts";
import { kernelCall } from "../kernel-call.ts";
import { Held } from "../threading/lock.ts";
import { ECONNREFUSED, ENOENT, osError } from "../os-error.ts";
import { getpid } from "../os.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { Connection } from "./connection.ts";
import type { Answer, Request } from "./manager-server.ts";

/** Bytecodes of a call besides its messages. */
const CALL = 1000;

/** What went wrong in the server, if it was no exception of the method itself. */
export class RemoteError extends Exception {}

/** The calling thread's connections, by address. */
function connections(): Map<string, Connection> {
  const thread = currentThread();
  const { modules } = thread.interpreter;
  const name = `multiprocessing.managers ${getpid()} ${thread.ident}`;
  let known = modules.get(name) as Map<string, Connection> | undefined;
  if (known === undefined) modules.set(name, (known = new Map()));
  return known;
}

/** Sends a request to the server at `address` and gives the answer. */
export function* dispatch(address: string, request: Request): Sim<any> {
  const known = connections();
  let connection = known.get(address);
  if (connection === undefined) {
    const handle = yield* kernelCall((kernel, process) => connectLocally(kernel, process, address));
    if (typeof handle === "string") throw osError(handle === "ENOENT" ? ENOENT : ECONNREFUSED);
    known.set(address, (connection = new Connection(handle)));
  }
  yield* interpret(CALL);
  yield* connection.send(request);
  const [kind, result] = (yield* connection.recv()) as Answer;
  if (kind === "#RETURN") return result;
  if (kind === "#ERROR") throw result;
  throw new RemoteError(
    `\n${"-".repeat(75)}\n${kind === "#UNSERIALIZABLE" ? "Unserializable message: " : ""}${String(result)}${"-".repeat(75)}`,
  );
}

/** What all proxies have in common. */
export class BaseProxy {
  readonly #address: string;
  readonly #id: number;

  constructor(address: string, id: number) {
    this.#address = address;
    this.#id = id;
  }

  /** Calls a method of the object. */
  *_callmethod(methodname: string, args: readonly any[] = []): Sim<any> {
    return yield* dispatch(this.#address, [this.#id, methodname, args]);
  }

  /** A copy of the object. */
  *_getvalue(): Sim<any> {
    return yield* this._callmethod("copy");
  }

  [REDUCE](): Reduction {
    return { callable: rebuildProxy, args: [this.constructor, this.#address, this.#id] };
  }
}

/** Makes a proxy again from its pickle. */
export function rebuildProxy(made: Function, address: string, id: number): object {
  return Reflect.construct(made, [address, id]) as object;
}

/** A dict; `d.__getitem__(key)` for Python's `d[key]`, and so on. */
export class DictProxy extends BaseProxy {
  *__getitem__(key: any): Sim<any> {
    return yield* this._callmethod("__getitem__", [key]);
  }
  *__setitem__(key: any, value: any): Sim<void> {
    yield* this._callmethod("__setitem__", [key, value]);
  }
  *__delitem__(key: any): Sim<void> {
    yield* this._callmethod("__delitem__", [key]);
  }
  *__contains__(key: any): Sim<boolean> {
    return yield* this._callmethod("__contains__", [key]);
  }
  *__len__(): Sim<number> {
    return yield* this._callmethod("__len__");
  }
  *get(key: any, fallback: any = null): Sim<any> {
    return yield* this._callmethod("get", [key, fallback]);
  }
  *setdefault(key: any, fallback: any = null): Sim<any> {
    return yield* this._callmethod("setdefault", [key, fallback]);
  }
  *pop(key: any, ...fallback: any[]): Sim<any> {
    return yield* this._callmethod("pop", [key, ...fallback]);
  }
  *popitem(): Sim<[any, any]> {
    return yield* this._callmethod("popitem");
  }
  *update(other: any): Sim<void> {
    yield* this._callmethod("update", [other]);
  }
  *clear(): Sim<void> {
    yield* this._callmethod("clear");
  }
  *keys(): Sim<any[]> {
    return yield* this._callmethod("keys");
  }
  *values(): Sim<any[]> {
    return yield* this._callmethod("values");
  }
  *items(): Sim<[any, any][]> {
    return yield* this._callmethod("items");
  }
  *copy(): Sim<Map<any, any>> {
    return yield* this._callmethod("copy");
  }
}

/** Numbers in the server: `a[i]`, `a.__len__()`. */
export class ArrayProxy extends BaseProxy {
  [index: number]: any;

  *[GETITEM](index: number): Sim<unknown> {
    return yield* this.__getitem__(index);
  }
  *[SETITEM](index: number, value: unknown): Sim<void> {
    yield* this.__setitem__(index, value);
  }
  *__getitem__(index: number): Sim<any> {
    return yield* this._callmethod("__getitem__", [index]);
  }
  *__setitem__(index: number, value: any): Sim<void> {
    yield* this._callmethod("__setitem__", [index, value]);
  }
  *__len__(): Sim<number> {
    return yield* this._callmethod("__len__");
  }
}

/** A list: `l[i]`, `l.append(x)`, `l.__len__()`. */
export class ListProxy extends ArrayProxy {
  *__delitem__(index: number): Sim<void> {
    yield* this._callmethod("__delitem__", [index]);
  }
  *__contains__(value: any): Sim<boolean> {
    return yield* this._callmethod("__contains__", [value]);
  }
  *append(value: any): Sim<void> {
    yield* this._callmethod("append", [value]);
  }
  *extend(values: Iterable<any>): Sim<void> {
    yield* this._callmethod("extend", [[...values]]);
  }
  *insert(index: number, value: any): Sim<void> {
    yield* this._callmethod("insert", [index, value]);
  }
  *pop(index: number = -1): Sim<any> {
    return yield* this._callmethod("pop", [index]);
  }
  *remove(value: any): Sim<void> {
    yield* this._callmethod("remove", [value]);
  }
  *count(value: any): Sim<number> {
    return yield* this._callmethod("count", [value]);
  }
  *index(value: any): Sim<number> {
    return yield* this._callmethod("index", [value]);
  }
  *reverse(): Sim<void> {
    yield* this._callmethod("reverse");
  }
  *sort(): Sim<void> {
    yield* this._callmethod("sort");
  }
  *copy(): Sim<any[]> {
    return yield* this._callmethod("copy");
  }
}

/** Attributes: `n.__getattribute__("x")` for Python's `n.x`, `n.__setattr__("x", 1)` for `n.x = 1`. */
export class NamespaceProxy extends BaseProxy {
  *__getattribute__(name: string): Sim<any> {
    return yield* this._callmethod("__getattribute__", [name]);
  }
  *__setattr__(name: string, value: any): Sim<void> {
    yield* this._callmethod("__setattr__", [name, value]);
  }
  *__delattr__(name: string): Sim<void> {
    yield* this._callmethod("__delattr__", [name]);
  }
}

/** A value: `v.value`, or `get` and `set`. */
export class ValueProxy extends BaseProxy {
  /** Reading it and writing it are a call each. */
  declare value: any;

  *get(): Sim<any> {
    return yield* this._callmethod("get");
  }
  *set(value: any): Sim<void> {
    yield* this._callmethod("set", [value]);
  }
}

/** A lock or semaphore. */
export class AcquirerProxy extends BaseProxy {
  *acquire(blocking: boolean = true, timeout: number | null = null): Sim<boolean> {
    return yield* this._callmethod("acquire", timeout === null ? [blocking] : [blocking, timeout]);
  }
  *release(): Sim<void> {
    yield* this._callmethod("release");
  }
  /** `with lock:` */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }
}

export class ConditionProxy extends AcquirerProxy {
  *wait(timeout: number | null = null): Sim<boolean> {
    return yield* this._callmethod("wait", [timeout]);
  }
  *notify(n: number = 1): Sim<void> {
    yield* this._callmethod("notify", [n]);
  }
  *notify_all(): Sim<void> {
    yield* this._callmethod("notify_all");
  }
  *wait_for<T>(predicate: () => T, timeout: number | null = null): Sim<T> {
    const { clock } = currentThread().interpreter.world;
    const end = timeout === null ? Infinity : deadlineAfter(timeout);
    let result = (yield* callFunction(predicate, undefined, [])) as T;
    while (!result) {
      const left = end === Infinity ? null : (end - clock.now()) / 1e9;
      if (left !== null && left <= 0) break;
      yield* this.wait(left);
      result = (yield* callFunction(predicate, undefined, [])) as T;
    }
    return result;
  }
}

export class EventProxy extends BaseProxy {
  *is_set(): Sim<boolean> {
    return yield* this._callmethod("is_set");
  }
  *set(): Sim<void> {
    yield* this._callmethod("set");
  }
  *clear(): Sim<void> {
    yield* this._callmethod("clear");
  }
  *wait(timeout: number | null = null): Sim<boolean> {
    return yield* this._callmethod("wait", [timeout]);
  }
}

export class BarrierProxy extends BaseProxy {
  *wait(timeout: number | null = null): Sim<number> {
    return yield* this._callmethod("wait", [timeout]);
  }
  *abort(): Sim<void> {
    yield* this._callmethod("abort");
  }
  *reset(): Sim<void> {
    yield* this._callmethod("reset");
  }
}

/** A queue.Queue. */
export class QueueProxy extends BaseProxy {
  *put(item: any, block: boolean = true, timeout: number | null = null): Sim<void> {
    yield* this._callmethod("put", [item, block, timeout]);
  }
  *get(block: boolean = true, timeout: number | null = null): Sim<any> {
    return yield* this._callmethod("get", [block, timeout]);
  }
  *put_nowait(item: any): Sim<void> {
    yield* this._callmethod("put_nowait", [item]);
  }
  *get_nowait(): Sim<any> {
    return yield* this._callmethod("get_nowait");
  }
  *qsize(): Sim<number> {
    return yield* this._callmethod("qsize");
  }
  *empty(): Sim<boolean> {
    return yield* this._callmethod("empty");
  }
  *full(): Sim<boolean> {
    return yield* this._callmethod("full");
  }
  *task_done(): Sim<void> {
    yield* this._callmethod("task_done");
  }
  *join(): Sim<void> {
    yield* this._callmethod("join");
  }
}

/** Getters and setters that take a call (library.ts). */
export const proxyAccessors: Accessors = {
  "ValueProxy.value": {
    get(this: unknown) {
      return (this as ValueProxy).get();
    },
    set(this: unknown, value: unknown) {
      return (this as ValueProxy).set(value);
    },
  },
  [`ArrayProxy.${ELEMENTS}`]: {},
};
