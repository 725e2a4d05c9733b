/**
 * threading.RLock: a lock with an owner and a count. The owner may take it again; it is free after as many releases.
 *
 * States: unowned, owned n deep. Misuse: release by anybody but the owner is a RuntimeError.
 * Source: CPython 3.12, Modules/_threadmodule.c (rlock_acquire, rlock_release); 3.14 for `locked`.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { awaken, nameFor, operate, Resource } from "../blocking.ts";
import { AttributeError, RuntimeError } from "../builtins.ts";
import { currentThread, visible, type PyThread } from "../interpreter.ts";
import { Held } from "./lock.ts";
import type { Monitor } from "./monitor.ts";
import { acquireDeadline } from "../timeouts.ts";

/** An RLock's inside, for Condition; null if it is none. */
export let rlockMonitor: (lock: object) => Monitor | null;

export class RLock {
  #owner: PyThread | null = null;
  #count = 0;
  readonly #resource = new Resource(nameFor("rlock"), { free: () => this.#owner === null }, () => this.#owner);

  /** Takes the lock, once more if it is ours; true if it was taken. Parameters and errors as `Lock.acquire`. */
  *acquire(blocking = true, timeout = -1): Sim<boolean> {
    const deadline = acquireDeadline(blocking, timeout);
    if (this.#owner === currentThread()) {
      yield visible("acquire again", this.#resource);
      this.#count++;
      return true;
    }
    return yield* operate(this.#resource, { kind: "acquire", guard: "free", deadline, state: "lock", act: () => this.#take(1) });
  }

  /**
   * Undoes one acquire; the last one frees the lock.
   * @throws RuntimeError if the caller does not own it
   */
  *release(): Sim<void> {
    yield visible("release", this.#resource);
    if (this.#owner !== currentThread()) throw new RuntimeError("cannot release un-acquired lock");
    if (--this.#count === 0) yield* this.#free();
  }

  /**
   * True while somebody owns it.
   * @throws AttributeError before Python 3.14
   */
  *locked(): Sim<boolean> {
    const { python } = currentThread().interpreter;
    if (!isAtLeast(python, "3.14")) {
      const type = isAtLeast(python, "3.2") ? "_thread.RLock" : "_RLock";
      throw new AttributeError(`'${type}' object has no attribute 'locked'`);
    }
    yield visible("look at", this.#resource, { write: false });
    return this.#owner !== null;
  }

  /** `with lock:` */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }

  static {
    rlockMonitor = (lock) =>
      !(#owner in lock)
        ? null
        : {
            resource: lock.#resource,
            isOwned: () => lock.#owner === currentThread(),
            *releaseSave() {
              const depth = lock.#count;
              lock.#count = 0;
              yield* lock.#free();
              return depth;
            },
            *restore(depth, more) {
              yield* operate(lock.#resource, {
                kind: "acquire",
                guard: "free",
                deadline: Infinity,
                state: "lock",
                act: () => lock.#take(depth),
                more,
              });
            },
          };
  }

  *#free(): Sim<void> {
    const thread = currentThread();
    this.#owner = null;
    thread.interpreter.world.lockEvent(this.#resource.name, "release", thread);
    yield* awaken(this.#resource, 1);
  }

  #take(depth: number): void {
    const thread = currentThread();
    this.#owner = thread;
    this.#count = depth;
    thread.interpreter.world.lockEvent(this.#resource.name, "take", thread);
  }
}
