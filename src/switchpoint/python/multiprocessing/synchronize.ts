/**
 * Locks that processes share: each is a semaphore of the kernel under a name, and here a handle on it. Which thread owns it, and
 * how often, each process knows only of itself.
 *
 * Fairness: as threading's, whoever tries first gets it. They may go to another process only when it is started.
 * Source: CPython 3.12, Lib/multiprocessing/synchronize.py; Modules/_multiprocessing/semaphore.c.
 */
import { TRY } from "../../machine/kernel/operation.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter, nameFor } from "../blocking.ts";
import { AssertionError, ValueError } from "../builtins.ts";
import { currentThread, type PyThread } from "../interpreter.ts";
import { kernelLook, quickCall } from "../kernel-call.ts";
import { Held } from "../threading/lock.ts";
import { EINVAL, osError } from "../os-error.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { assertSpawning } from "./reduction.ts";
import { stateOf } from "./state.ts";

/** The highest value of a semaphore. */
export const SEM_VALUE_MAX = 2_147_483_647;

type Kind = "mutex" | "semaphore";

/** Nanoseconds of one acquire or release that need not wait: acquire and release take 0.95 microseconds on the measured machine. */
const CALL = 450;

/** What a handle is made of. */
export interface SemParts {
  /** The kernel's name of the semaphore. */
  readonly name: string;
  readonly kind: Kind;
  readonly most: number;
}

/** A new semaphore of the kernel; `what` names it for people. */
function newSemaphore(kind: Kind, value: number, most: number, what: string): SemParts {
  if (!Number.isInteger(value)) throw new TypeError("an integer is required");
  if (value < 0 || value > most) throw osError(EINVAL);
  const known = nameFor(what);
  return { name: kernelLook((kernel) => kernel.semaphore(known, value)), kind, most };
}

/** What all of them have in common. */
export class SemLock {
  readonly #parts: SemParts;
  #count = 0;
  #owner: PyThread | null = null;

  constructor(parts: SemParts) {
    this.#parts = parts;
    stateOf().afterForkers.push(() => {
      this.#count = 0;
    });
  }

  /** Takes it; true if it was taken. `timeout` in seconds, null: for ever. */
  *acquire(block = true, timeout: number | null = null): Sim<boolean> {
    if (this.#parts.kind === "mutex" && this.isMine()) {
      this.#count++;
      return true;
    }
    const deadline = !block ? TRY : timeout === null ? Infinity : timeout <= 0 ? TRY : deadlineAfter(timeout);
    const thread = currentThread();
    const { gil } = thread.interpreter;
    const around = { before: () => gil.drop(thread), after: () => gil.take(thread) };
    const who = stateOf().current?.name ?? "MainProcess";
    const { name } = this.#parts;
    const got = yield* quickCall(function* (kernel) {
      yield { op: "cpu", ns: CALL, grain: 0 };
      return yield* kernel.semaphores.get(name)!.acquire(deadline, who, around);
    });
    if (!got) return false;
    this.#count++;
    this.#owner = thread;
    return true;
  }

  /**
   * Gives it back.
   * @throws AssertionError if a recursive lock is another's, ValueError if there is nothing to give back
   */
  *release(): Sim<void> {
    if (this.#parts.kind === "mutex") {
      if (!this.isMine()) throw new AssertionError("attempt to release recursive lock not owned by thread");
      if (this.#count > 1) {
        this.#count--;
        return;
      }
    }
    const { name, most } = this.#parts;
    const released = yield* quickCall(function* (kernel) {
      yield { op: "cpu", ns: CALL, grain: 0 };
      return yield* kernel.semaphores.get(name)!.release(most);
    });
    if (!released) throw new ValueError("semaphore or lock released too many times");
    this.#count--;
  }

  /** `with lock:` */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }

  /** For the library: the calling thread has it. @internal */
  isMine(): boolean {
    return this.#count > 0 && this.#owner === currentThread();
  }

  /** For the library: how often this process has it. @internal */
  heldCount(): number {
    return this.#count;
  }

  /** The semaphore's value. @internal */
  *value(): Sim<number> {
    return yield* quickCall((kernel) => kernel.semaphores.get(this.#parts.name)!.value());
  }

  [REDUCE](): Reduction {
    assertSpawning(this);
    const { name, kind, most } = this.#parts;
    return { callable: rebuildSemLock, args: [this.constructor, name, kind, most] };
  }
}

/** Makes a lock again from its pickle. */
export function rebuildSemLock(made: Function, name: string, kind: Kind, most: number): object {
  return Reflect.construct(SemLock, [{ name, kind, most }], made) as object;
}

/** multiprocessing.Lock: not recursive, without an owner: any process may release it. */
export class Lock extends SemLock {
  constructor() {
    super(newSemaphore("semaphore", 1, 1, "lock"));
  }
}

/** multiprocessing.RLock: its owner, a thread of one process, may take it again. */
export class RLock extends SemLock {
  constructor() {
    super(newSemaphore("mutex", 1, 1, "rlock"));
  }
}

/** multiprocessing.Semaphore. */
export class Semaphore extends SemLock {
  constructor(value: number = 1) {
    super(newSemaphore("semaphore", value, SEM_VALUE_MAX, "semaphore"));
  }

  *get_value(): Sim<number> {
    return yield* this.value();
  }
}

/** multiprocessing.BoundedSemaphore: never higher than it began. */
export class BoundedSemaphore extends SemLock {
  constructor(value: number = 1) {
    super(newSemaphore("semaphore", value, value, "semaphore"));
  }

  *get_value(): Sim<number> {
    return yield* this.value();
  }
}
