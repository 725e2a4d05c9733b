/**
 * The GIL of a process that keeps a diary. To the program a GIL is part of the world outside: what it does is not repeated
 * when the process is copied, only how long it took in terms of who ran meanwhile. A copy gets a fresh one, as after fork.
 *
 * Source: CPython 3.12, Python/ceval_gil.c (_PyEval_ReInitThreads).
 */
import type { Gil, GilCounters, Ticker } from "../gil/gil.ts";
import { PendingCalls } from "../gil/pending-calls.ts";
import { current } from "../machine/current.ts";
import type { Recording } from "../machine/kernel/recording.ts";
import type { Runnable } from "../machine/task.ts";
import type { Sim } from "../machine/traps.ts";

export class RecordedGil implements Gil {
  readonly pending = new PendingCalls();
  readonly ticker: Ticker | null;
  readonly #gil: Gil;
  readonly #recording: Recording;
  readonly #lookUp = (): boolean => this.#gil.breaker;

  constructor(gil: Gil, recording: Recording) {
    this.#gil = gil;
    this.#recording = recording;
    const { ticker } = gil;
    this.ticker = ticker && {
      remaining: () => recording.outside(() => ticker.remaining()),
      spend: (ticks) => {
        if (recording.mode !== "read") ticker.spend(ticks);
      },
    };
  }

  get parallel(): boolean {
    return this.#recording.outside(() => this.#gil.parallel);
  }

  *enable(thread: Runnable): Sim<void> {
    yield* this.#recording.call(() => this.#gil.enable?.(thread) ?? nothing());
  }

  get counters(): GilCounters {
    return this.#gil.counters;
  }

  get breaker(): boolean {
    return this.pending.concern(current.thread) || this.#recording.outside(this.#lookUp);
  }

  get switchInterval(): number {
    return this.#gil.switchInterval;
  }

  set switchInterval(microseconds: number) {
    this.#gil.switchInterval = microseconds;
  }

  get checkInterval(): number {
    return this.#gil.checkInterval;
  }

  set checkInterval(ticks: number) {
    this.#gil.checkInterval = ticks;
  }

  signal(handler: () => Sim<void>): void {
    this.pending.add(handler);
  }

  prepare(holder: Runnable): void {
    if (this.#recording.mode !== "read") this.#gil.prepare(holder);
  }

  stretch(ns: number): number {
    return this.#recording.outside(() => this.#gil.stretch(ns));
  }

  take(thread: Runnable): Sim<void> {
    return this.#recording.call(() => this.#gil.take(thread));
  }

  drop(thread: Runnable): Sim<void> {
    return this.#recording.call(() => this.#gil.drop(thread));
  }

  *check(thread: Runnable): Sim<void> {
    if (this.pending.concern(thread)) yield* this.pending.make();
    yield* this.#recording.call(() => this.#gil.check(thread));
  }
}

function* nothing(): Sim<void> {}
