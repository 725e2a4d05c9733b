/**
 * A lock of the program's own, as a Condition uses it: anything with `acquire` and `release`. Methods that say more about it
 * (`_is_owned`, `_release_save`, `_acquire_restore`) are used where it has them.
 *
 * Source: CPython 3.13, Lib/threading.py, Condition.__init__, _is_owned, _release_save, _acquire_restore.
 */
import type { Sim } from "../../machine/traps.ts";
import { AttributeError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { typeName } from "../type-names.ts";

/** What every lock has. */
export interface LockLike {
  acquire(blocking?: boolean, timeout?: number): unknown;
  release(): unknown;
}

export class ForeignLock {
  readonly #lock: object;

  /** @throws AttributeError if it is no lock */
  constructor(lock: unknown) {
    for (const name of ["acquire", "release"]) {
      if (typeof lock === "object" && lock !== null && typeof Reflect.get(lock, name) === "function") continue;
      throw new AttributeError(`'${typeName(lock)}' object has no attribute '${name}'`);
    }
    this.#lock = lock as object;
  }

  *acquire(...args: unknown[]): Sim<boolean> {
    return (yield* this.#call("acquire", args)) as boolean;
  }

  *release(): Sim<void> {
    yield* this.#call("release", []);
  }

  /** True if somebody has it, unless it can say who. */
  *isOwned(): Sim<boolean> {
    if (this.#has("_is_owned")) return Boolean(yield* this.#call("_is_owned", []));
    if (!(yield* this.#call("acquire", [false]))) return true;
    yield* this.release();
    return false;
  }

  *releaseSave(): Sim<unknown> {
    return yield* this.#call(this.#has("_release_save") ? "_release_save" : "release", []);
  }

  *restore(state: unknown): Sim<void> {
    if (this.#has("_acquire_restore")) yield* this.#call("_acquire_restore", [state]);
    else yield* this.#call("acquire", []);
  }

  #has(name: string): boolean {
    return typeof Reflect.get(this.#lock, name) === "function";
  }

  *#call(name: string, args: readonly unknown[]): Sim<unknown> {
    return yield* callFunction(Reflect.get(this.#lock, name) as Function, this.#lock, args);
  }
}
