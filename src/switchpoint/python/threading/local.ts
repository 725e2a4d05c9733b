/**
 * threading.local: an object whose attributes are each thread's own. A thread that meets it for the first time finds no
 * attributes; for a subclass its constructor runs again then, in that thread, with what it had passed to `super()`.
 *
 * The object is a proxy that keeps a plain object per thread. The constructor of a subclass runs at one go when another
 * thread first touches the object (CONTRACT.md, "Callbacks": what the host calls).
 * Source: CPython 3.13, Modules/_threadmodule.c (local_new, _ldict), Lib/_threading_local.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { AttributeError } from "../builtins.ts";
import { currentThread, type PyThread } from "../interpreter.ts";

/** Names that JavaScript itself asks any object for. */
const ASKED_BY_HOST: ReadonlySet<PropertyKey> = new Set(["then", "toJSON"]);

/** The attributes of one `local`, thread by thread. */
class Parts {
  readonly #parts = new WeakMap<PyThread, Record<PropertyKey, unknown>>();
  readonly #begun = new WeakSet<PyThread>();
  readonly #made: Function;
  readonly #args: readonly unknown[];
  proxy: object | null = null;

  constructor(made: Function, args: readonly unknown[]) {
    this.#made = made;
    this.#args = args;
  }

  /** The current thread's, with whatever is in it. */
  get place(): Record<PropertyKey, unknown> {
    const thread = currentThread();
    let part = this.#parts.get(thread);
    if (part === undefined) this.#parts.set(thread, (part = Object.create(this.#made.prototype as object) as Record<PropertyKey, unknown>));
    return part;
  }

  /** The current thread's, initialised if it is its first time. */
  get mine(): Record<PropertyKey, unknown> {
    const thread = currentThread();
    const part = this.place;
    if (this.#begun.has(thread)) return part;
    this.#begun.add(thread);
    if (this.proxy === null || this.#made === local) return part;
    thread.localInTheMaking = this.proxy;
    try {
      Reflect.construct(this.#made, this.#args);
    } finally {
      thread.localInTheMaking = null;
    }
    return part;
  }

  missing(key: PropertyKey): AttributeError {
    const own = isAtLeast(currentThread().interpreter.python, "3.0") ? "_thread._local" : "thread._local";
    const type = this.#made === local ? own : this.#made.name;
    return new AttributeError(`'${type}' object has no attribute '${String(key)}'`);
  }
}

/** A "class" whose constructor returns its argument: gives the proxy a private field. */
const Same = function (this: unknown, target: object) {
  return target;
} as unknown as new (target: object) => object;

class Known extends Same {
  #parts: Parts;

  constructor(proxy: object, parts: Parts) {
    super(proxy);
    this.#parts = parts;
  }

  static partOf(object: object): object {
    return #parts in object ? (object as Known).#parts.place : object;
  }
}

export class local {
  [attribute: string]: any;

  /** @throws TypeError for arguments, if no subclass has a use for them */
  constructor(...args: unknown[]) {
    if (new.target === local && args.length > 0) throw new TypeError("Initialization arguments are not supported");
    const again = currentThread().localInTheMaking;
    if (again !== null) {
      currentThread().localInTheMaking = null;
      return again as local;
    }
    const parts = new Parts(new.target, args);
    void parts.mine;
    parts.proxy = new Proxy(this, handlerOf(parts));
    new Known(parts.proxy, parts);
    return parts.proxy as local;
  }
}

function handlerOf(parts: Parts): ProxyHandler<object> {
  return {
    get(_target, key, receiver) {
      const { mine } = parts;
      if (!(key in mine) && typeof key === "string" && !ASKED_BY_HOST.has(key)) throw parts.missing(key);
      return Reflect.get(mine, key, receiver);
    },
    set: (_target, key, value) => Reflect.set(parts.mine, key, value),
    has: (_target, key) => key in parts.mine,
    deleteProperty(_target, key) {
      if (!Object.hasOwn(parts.mine, key)) throw parts.missing(key);
      return Reflect.deleteProperty(parts.mine, key);
    },
    ownKeys: () => Reflect.ownKeys(parts.mine),
    getOwnPropertyDescriptor: (_target, key) => Reflect.getOwnPropertyDescriptor(parts.mine, key),
    defineProperty: (_target, key, descriptor) => Reflect.defineProperty(parts.mine, key, { configurable: true, ...descriptor }),
  };
}

/** What the current thread sees of a `local`: to the explorer, other threads' attributes are other objects. Other objects as they are. */
export function threadPart(object: object): object {
  return Known.partOf(object);
}
