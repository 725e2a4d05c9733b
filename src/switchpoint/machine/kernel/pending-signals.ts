/**
 * Signals that have come and that no thread may take yet, because all have blocked them; and what is still to be done for those that have
 * been delivered.
 *
 * Left to others: which thread blocks what (python/signal), how signals are sent (kernel.ts).
 * Source: Linux, kernel/signal.c (sigpending, dequeue_signal); sigwait(3), pthread_sigmask(3).
 */
import type { Sim } from "../traps.ts";
import { WaitQueue } from "../wait-queue.ts";
import type { KernelObject } from "./operation.ts";

/** One signal; `thread` null: any thread of the process may take it. */
interface Entry {
  readonly signal: number;
  readonly thread: object | null;
}

export class PendingSignals implements KernelObject {
  readonly waiters = new WaitQueue("signals");
  readonly guards: Record<string, () => boolean> = {};
  /** Whether `thread` (null: every thread of the process) has blocked a signal. */
  blocks: (signal: number, thread: object | null) => boolean = () => false;
  /** What a delivered signal wants to have done, once it has been delivered: a byte in a pipe. */
  readonly errands: (() => Sim<unknown>)[] = [];
  #entries: Entry[] = [];

  describe(): { name: string; held_by: string | null } {
    return { name: "a signal", held_by: null };
  }

  /** A signal that is pending already leaves no second mark. */
  add(signal: number, thread: object | null): void {
    if (!this.#entries.some((one) => one.signal === signal && one.thread === thread)) this.#entries.push({ signal, thread });
  }

  /** The pending signals that `thread` could take, lowest first. */
  of(thread: object): number[] {
    const found = this.#entries.filter((one) => one.thread === null || one.thread === thread).map(({ signal }) => signal);
    return [...new Set(found)].sort((a, b) => a - b);
  }

  /** The name of a guard that holds while `thread` could take one of `signals`. */
  guardFor(thread: { readonly ident: number }, signals: ReadonlySet<number>): string {
    const name = `${thread.ident}: ${[...signals].join(" ")}`;
    this.guards[name] = () => this.of(thread).some((signal) => signals.has(signal));
    return name;
  }

  /** Takes a signal, which is pending for `thread`. */
  take(thread: object, signal: number): void {
    const own = this.#entries.find((one) => one.signal === signal && one.thread === thread);
    const taken = own ?? this.#entries.find((one) => one.signal === signal && one.thread === null);
    this.#entries = this.#entries.filter((one) => one !== taken);
  }

  /** Takes out what is not blocked any more. */
  unblocked(): Entry[] {
    const free = this.#entries.filter(({ signal, thread }) => !this.blocks(signal, thread));
    this.#entries = this.#entries.filter((one) => !free.includes(one));
    return free;
  }
}
