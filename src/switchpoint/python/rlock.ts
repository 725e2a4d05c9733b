/**
 * threading.RLock: a lock with an owner and a count. The owner may take it again; it is free after as many releases.
 *
 * States: unowned, owned n deep. Misuse: release by anybody but the owner is a RuntimeError.
 * Source: CPython 3.12, Modules/_threadmodule.c (rlock_acquire, rlock_release).
 */
import type { Sim } from "../machine/traps.ts";
import { awaken, nameFor, operate, Resource } from "./blocking.ts";
import { RuntimeError } from "./builtins.ts";
import { currentThread, visible, type PyThread } from "./interpreter.ts";
import { Held } from "./lock.ts";
import { acquireDeadline } from "./timeouts.ts";

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
    return yield* operate(this.#resource, { kind: "acquire", guard: "free", deadline, state: "lock", act: () => this.#take() });
  }

  /**
   * Undoes one acquire; the last one frees the lock.
   * @throws RuntimeError if the caller does not own it
   */
  *release(): Sim<void> {
    yield visible("release", this.#resource);
    const thread = currentThread();
    if (this.#owner !== thread) throw new RuntimeError("cannot release un-acquired lock");
    if (--this.#count > 0) return;
    this.#owner = null;
    thread.interpreter.world.lockEvent(this.#resource.name, "release", thread);
    yield* awaken(this.#resource, 1);
  }

  /** `with lock:` */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }

  #take(): void {
    const thread = currentThread();
    this.#owner = thread;
    this.#count = 1;
    thread.interpreter.world.lockEvent(this.#resource.name, "take", thread);
  }
}
