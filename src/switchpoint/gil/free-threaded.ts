/**
 * Python without the GIL (PEP 703): 3.13t, 3.14t.
 *
 * Threads run bytecode side by side, each on its core. Every list, dict and set has a lock of its own, one byte wide, which
 * a built-in method holds while it works: `list.append` is one operation, as before. Between two instructions nothing is
 * locked: `counter += 1` reads, adds and stores, and another thread may store in between, at any instruction. In this
 * model an access happens at its own instant of virtual time (runtime/clock-hooks.ts), and a built-in method at one
 * instant; waiting for an object's lock is not modelled, because it is held for less than an instruction costs.
 *
 * All this makes the bytecode of a single thread slower (versions.ts, `slowdown`).
 *
 * An extension module that is not marked as safe without the GIL turns it back on, for the whole process: every thread
 * stops at its next switch point until it has got it. Then it is the GIL of 3.2.
 *
 * Source: PEP 703; CPython 3.13, Python/ceval_gil.c (_PyEval_EnableGILTransient), "Free-threaded extension HOWTO".
 */
import type { Computer } from "../machine/computer.ts";
import { current } from "../machine/current.ts";
import type { Runnable } from "../machine/task.ts";
import type { Sim } from "../machine/traps.ts";
import { NewGil } from "./new-gil.ts";

export class FreeThreaded extends NewGil {
  readonly #computer: Computer;
  #enabled = false;
  /** Threads that have heard of the GIL: those that hold it, wait for it, or let go of it. */
  readonly #aware = new WeakSet<object>();

  constructor(computer: Computer, interpreter: number, interval: number) {
    super(computer, interpreter, interval);
    this.#computer = computer;
  }

  /** Python's `sys._is_gil_enabled()`. */
  get enabled(): boolean {
    return this.#enabled;
  }

  override get parallel(): boolean {
    return !this.#enabled;
  }

  override get breaker(): boolean {
    return super.breaker || (this.#enabled && !this.#isAware(current.thread));
  }

  /** `thread` imports an extension that needs the GIL: from now on there is one, and `thread` has it. */
  *enable(thread: Runnable): Sim<void> {
    if (this.#enabled) return;
    this.#enabled = true;
    yield* this.take(thread);
    for (const task of this.#computer.tasks) if (task.core >= 0) this.#computer.interrupt(task);
  }

  override *take(thread: Runnable): Sim<void> {
    if (!this.#enabled) return;
    this.#aware.add(thread);
    yield* super.take(thread);
  }

  override *drop(thread: Runnable): Sim<void> {
    if (this.#enabled && this.#aware.has(thread)) yield* super.drop(thread);
  }

  override *check(thread: Runnable): Sim<void> {
    if (!this.#enabled || this.#aware.has(thread)) yield* super.check(thread);
    else yield* this.take(thread);
  }

  #isAware(thread: unknown): boolean {
    return thread === null || this.#aware.has(thread as object);
  }
}
