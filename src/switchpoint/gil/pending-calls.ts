/**
 * Calls that the interpreter has been asked to make as soon as it can: the Python handlers of signals that have arrived.
 *
 * A signal interrupts the process at any time, but what the system calls then (the C handler) only puts the Python handler
 * on this list and raises the breaker. The handler runs at the next switch point of the main thread, and in no other.
 *
 * Left to others: which signals there are and what their handlers do.
 * Source: CPython, Modules/signalmodule.c (trip_signal), Python/ceval.c (Py_MakePendingCalls).
 */
import type { Runnable } from "../machine/task.ts";
import type { Sim } from "../machine/traps.ts";

export class PendingCalls {
  /** The only thread that may make them; null until it has begun. */
  main: Runnable | null = null;
  #calls: (() => Sim<void>)[] = [];

  /** True if some wait to be made. */
  get waiting(): boolean {
    return this.#calls.length > 0;
  }

  /** True if `thread` should look up for them. */
  concern(thread: unknown): boolean {
    return this.waiting && thread === this.main;
  }

  add(call: () => Sim<void>): void {
    this.#calls.push(call);
  }

  /** Makes all of them, in the order of their arrival. What one raises goes to whoever runs them; the rest stays for next time. */
  *make(): Sim<void> {
    for (let call = this.#calls.shift(); call !== undefined; call = this.#calls.shift()) yield* call();
  }
}
