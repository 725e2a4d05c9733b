/**
 * An object whose reference count can be seen, for the question why C code needs the GIL to touch objects. Py_INCREF is a read, an
 * addition and a write. Python threads do it in one go, because they hold the GIL; a native thread (native-thread.ts) does not,
 * and so a count can get lost: then the object is freed too early, or never.
 *
 * Source: CPython 3.11, Include/object.h (Py_INCREF, Py_DECREF).
 */
import type { Sim } from "../machine/traps.ts";
import { RuntimeError } from "./builtins.ts";
import { currentThread, visible } from "./interpreter.ts";
import { isNative } from "./buffers/native-thread.ts";
import type { Signatures } from "./signatures.ts";

/** Nanoseconds between the read and the write. */
const ADDITION = 1;

export class RefCounted<T> {
  readonly #value: T;
  #count = 1;
  #freed = false;

  constructor(value: T) {
    this.#value = value;
  }

  /** How many references there are, as far as the count knows. */
  *refcount(): Sim<number> {
    yield visible("look at", this, { key: "ob_refcnt", write: false });
    return this.#count;
  }

  /** One reference more. @throws RuntimeError after the object has been freed */
  *incref(): Sim<void> {
    yield* this.#add(1);
  }

  /** One reference less; with the last one the object is freed. @throws RuntimeError after that */
  *decref(): Sim<void> {
    yield* this.#add(-1);
    if (this.#count === 0) this.#freed = true;
  }

  /** The object itself. @throws RuntimeError if it has been freed */
  *get(): Sim<T> {
    yield visible("look at", this, { key: "ob_refcnt", write: false });
    this.#check();
    return this.#value;
  }

  *#add(by: number): Sim<void> {
    if (!isNative(currentThread())) {
      yield visible("count", this, { key: "ob_refcnt" });
      this.#check();
      this.#count += by;
      return;
    }
    yield visible("look at", this, { key: "ob_refcnt", write: false });
    this.#check();
    const count = this.#count + by;
    yield { op: "cpu", ns: ADDITION, grain: 0 };
    yield visible("count", this, { key: "ob_refcnt" });
    this.#count = count;
  }

  #check(): void {
    if (this.#freed) throw new RuntimeError("use after free");
  }

  describe(): { name: string; held_by: string | null } {
    return { name: "a reference count", held_by: null };
  }
}

export const signatures: Signatures = {};
