/**
 * What an interpreter does with signals: a table of Python handlers, and the flags that say which signals have come.
 *
 * When a signal comes, the C handler only sets its flag and raises the breaker. The Python handler runs in the main thread, at
 * its next switch point, or at once if it waits where waiting can be interrupted (blocking.ts); never in another thread. A signal
 * that comes again before its handler has run leaves no second mark.
 *
 * Left to others: sending (machine/kernel), the functions of the module (signal.ts), when a thread looks up (gil/).
 * Source: CPython 3.12, Modules/signalmodule.c (trip_signal, _PyErr_CheckSignalsTstate, signal_install_handlers).
 */
import { isAtLeast } from "../../gil/versions.ts";
import { SIGNALS } from "../../machine/kernel/signals.ts";
import type { Sim } from "../../machine/traps.ts";
import { KeyboardInterrupt, TypeError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { currentThread, type Interpreter } from "../interpreter.ts";

/** What `signal()` takes besides functions: do what the system does, do nothing. */
export const SIG_DFL = 0;
export const SIG_IGN = 1;

/** A handler as a program sees it; null: not installed from Python. */
export type Handler = ((signum: number, frame: null) => unknown) | typeof SIG_DFL | typeof SIG_IGN | null;

/** The handler of SIGINT that every interpreter begins with. */
export function default_int_handler(...args: [signum: number, frame: unknown]): never {
  if (isAtLeast(currentThread().interpreter.python, "3.10") && args.length !== 2)
    throw new TypeError(`default_int_handler expected 2 arguments, got ${args.length}`);
  throw new KeyboardInterrupt();
}

/** The table and the flags of one interpreter. */
export class SignalTable {
  readonly handlers = new Map<number, Handler>();
  /** How many Python handlers have been called; `pause` waits for one. */
  handled = 0;
  /** Where a byte is written for each that comes; -1: nowhere. */
  wakeup = -1;
  readonly #tripped = new Set<number>();
  readonly #interpreter: Interpreter;

  constructor(interpreter: Interpreter) {
    this.#interpreter = interpreter;
  }

  /** What the system is to do when `signal` comes. */
  install(signal: number, handler: Handler): void {
    this.handlers.set(signal, handler);
    const { dispositions } = this.#interpreter.process;
    if (handler === SIG_DFL || handler === null) dispositions.set(signal, "default");
    else if (handler === SIG_IGN) dispositions.set(signal, "ignore");
    else dispositions.set(signal, () => this.#trip(signal));
  }

  /** The C handler: interrupts nothing but waits and computations of the main thread. */
  #trip(signal: number): void {
    const { gil, world, main } = this.#interpreter;
    const known = this.#tripped.size > 0;
    this.#tripped.add(signal);
    if (!known) gil.signal(() => this.run());
    if (this.wakeup >= 0) this.#writeByte(signal);
    if (world.rouse !== undefined && main !== null) world.rouse(main);
    else if (currentThread() !== main) world.unexplored?.();
  }

  #writeByte(signal: number): void {
    const { kernel, process } = this.#interpreter;
    const fd = this.wakeup;
    process.pending.errands.push(() => kernel.write(process, fd, Uint8Array.of(signal)));
  }

  /** Calls the Python handlers of all signals that have come, in the order of their numbers. What one raises ends that; the rest is called next time. */
  *run(): Sim<void> {
    for (;;) {
      const signal = Math.min(...this.#tripped);
      if (signal === Infinity) return;
      this.#tripped.delete(signal);
      const handler = this.handlers.get(signal);
      if (typeof handler !== "function") continue;
      this.handled++;
      try {
        yield* callFunction(handler, undefined, [signal, null]);
      } catch (error) {
        if (this.#tripped.size > 0) this.#interpreter.gil.signal(() => this.run());
        throw error;
      }
    }
  }
}

/** The table of an interpreter. */
export function signalsOf(interpreter: Interpreter): SignalTable {
  let table = interpreter.modules.get("signal") as SignalTable | undefined;
  if (table === undefined) interpreter.modules.set("signal", (table = new SignalTable(interpreter)));
  return table;
}

/** What Python does when it starts: Ctrl-C becomes KeyboardInterrupt, and writing where nobody reads is an error like others. */
export function installSignals(interpreter: Interpreter): void {
  const table = signalsOf(interpreter);
  table.install(SIGNALS.SIGINT, default_int_handler as Handler);
  table.install(SIGNALS.SIGPIPE, SIG_IGN);
}

/** PyErr_CheckSignals: in the main thread, runs the handlers of what has come. */
export function* checkSignals(): Sim<void> {
  const thread = currentThread();
  const { pending } = thread.interpreter.gil;
  if (pending.concern(thread)) yield* pending.make();
}
