/**
 * The GIL of Python 2 and 3.0/3.1: a check every hundred ticks.
 *
 * One counter, the ticker, is shared by all threads. Most instructions take one off it ("slow" ones: instructions.ts); when
 * it runs out, the running thread does a *check*: it resets the ticker, lets go of the lock and takes it again at once.
 * Whoever waits is made ready by the release, but nothing is handed over: it has to get a core first, and by then the
 * running thread has usually taken the lock back. On one core that means thousands of checks between real switches; on
 * several it means a lost race, a failed wake-up, at almost every check, and each of them costs.
 *
 * A signal makes a check due at once, but its handler may run in the main thread only. So while another thread runs, a check
 * is due again after each of its instructions, with a release and a retake of the lock, until the operating system happens
 * to let the main thread in: a signal storm. A main thread that waits for a lock is not woken by it at all.
 *
 * Until a second thread is started there is no lock at all and checks release nothing.
 *
 * The counting: with an interval of 100 the ticker goes 100, 99, … 0, and the instruction that takes it below zero is the
 * 101st. It may be any length: one tick is one instruction, a long C call included.
 *
 * Source: CPython 2.7.18, Python/ceval.c (PyEval_EvalFrameEx, PyEval_InitThreads), Python/thread_pthread.h (semaphores).
 * PYTHON.md section A.
 */
import type { Computer } from "../machine/computer.ts";
import type { Runnable } from "../machine/task.ts";
import type { ParkTrap, Sim, WakeTrap } from "../machine/traps.ts";
import type { GilEvent } from "../machine/trace.ts";
import { parking, WaitQueue, waking } from "../machine/wait-queue.ts";
import { addUp } from "./alike-rounds.ts";
import type { Gil, GilCounters, Rounds, Ticker } from "./gil.ts";
import { PendingCalls } from "./pending-calls.ts";

/** Nanoseconds from which on it is worth while to ask for a core's time. */
const WORTH_WHILE = 200;

export class OldGil implements Gil {
  readonly counters: GilCounters = { switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 };
  /** Ticks between checks, less one. */
  checkInterval: number;
  switchInterval = 5000;
  /** Counts down; below zero a check is due. CPython starts it at 0. */
  #ticks = 0;

  #exists = false;
  #locked = false;
  #lastHolder: Runnable | null = null;
  /** Threads that have gone to wait and do not have the lock yet; some of them may be awake. */
  #waiting = 0;
  readonly #waiters = new WaitQueue("GIL");
  /** sem_wait, when the semaphore is taken. */
  readonly #pend: ParkTrap = parking(this.#waiters, Infinity, "gil");
  /** sem_post: asks the kernel whenever somebody has gone to wait and not got the lock yet, also if it is awake by now. */
  readonly #post: WakeTrap = waking(this.#waiters, 1);
  readonly #computer: Computer;
  /** Nanoseconds that calls of the semaphore have taken and nobody has spent yet: they are far shorter than anything else. */
  #owed = 0;
  /** Nanoseconds of pure-Python work for each tick: three ticks an iteration of the countdown loop. */
  readonly #tickTime: number;
  readonly rounds: Rounds | null;

  /** @param options `stepwise`: no rounds, every check is made by itself */
  constructor(computer: Computer, options: { interval: number; tickTime: number; stepwise?: boolean }) {
    this.#computer = computer;
    this.checkInterval = options.interval;
    this.#tickTime = options.tickTime;
    this.rounds = options.stepwise ? null : this.#rounds();
  }

  readonly parallel = false;

  readonly ticker: Ticker = {
    remaining: () => Math.max(0, this.#ticks),
    spend: (ticks) => {
      this.#ticks -= ticks;
    },
  };

  stretch(ns: number): number {
    const due = this.ticker.remaining() + 1;
    const whole = Math.round(due * this.#tickTime);
    if (whole >= ns) {
      this.#ticks -= Math.floor(ns / this.#tickTime);
      return ns;
    }
    this.#ticks -= due;
    return whole;
  }

  #rounds(): Rounds {
    const work = (): number => Math.round((this.checkInterval + 1) * this.#tickTime);
    return {
      get work() {
        return work();
      },
      take: (thread, left, most) => (this.#isAlone(thread) ? this.#takeRounds(work(), left, most) : 0),
    };
  }

  /** A whole round is before `thread`, and nobody whom its check could wake. */
  #isAlone(thread: Runnable): boolean {
    if (this.#ticks !== this.checkInterval || this.checkInterval < 1 || this.pending.waiting) return false;
    return !this.#exists || (this.#lastHolder === thread && this.#waiters.length === 0);
  }

  #takeRounds(work: number, left: number, most: number): number {
    const { costs, recorder } = this.#computer;
    if (recorder.recording) return 0;
    const horizon = this.#computer.horizon();
    if (work >= horizon) return 0;
    const call = this.#waiting > 0 ? costs.emptyWakeCall : 0;
    const debt = this.#exists ? 2 * costs.semaphoreCall : 0;
    const sum = addUp({ work, call, debt, worthWhile: this.#exists ? WORTH_WHILE : Infinity }, { left, horizon, rounds: most }, this.#owed);
    this.#computer.leap(sum.ns);
    this.#owed = sum.owed;
    if (this.#exists) this.counters.checks += sum.rounds;
    return sum.rounds;
  }

  get breaker(): boolean {
    return this.#ticks < 0;
  }

  readonly pending = new PendingCalls();

  /** A check is due after the next counted instruction, whoever executes it. */
  signal(handler: () => Sim<void>): void {
    this.pending.add(handler);
    this.#ticks = 0;
    const holder = this.#lastHolder?.task ?? this.pending.main?.task;
    if (holder) this.#computer.interrupt(holder);
  }

  /** The second thread is about to start: from now on there is a lock, and `holder` has it (PyEval_InitThreads). */
  prepare(holder: Runnable): void {
    if (this.#exists) return;
    this.#exists = true;
    this.#locked = true;
    this.#lastHolder = holder;
  }

  /** A thread that finds the lock taken waits, and when it is woken it tries again. */
  *take(thread: Runnable): Sim<void> {
    if (!this.#exists) return;
    if (this.#locked) yield* this.#wait(thread);
    this.#taken(thread);
    if ((this.#owed += this.#computer.costs.semaphoreCall) >= WORTH_WHILE) yield* this.#pay();
  }

  *drop(thread: Runnable): Sim<void> {
    if (!this.#exists) return;
    const post = this.#post;
    if ((this.#owed += this.#computer.costs.semaphoreCall) >= WORTH_WHILE) yield* this.#pay();
    this.#locked = false;
    this.#note(thread, "drop");
    if (this.#waiting > 0 && ((yield post) as number) > 0) this.#note(thread, "signal");
  }

  /**
   * The ticker ran out. Compiled code reports instructions a few at a time: those after the one that made the check due count
   * already, and if they make another one due, it is done now too.
   */
  *check(thread: Runnable): Sim<void> {
    const post = this.#post;
    do {
      this.#ticks += Math.max(1, this.checkInterval + 1);
      if (this.pending.concern(thread)) yield* this.pending.make();
      else if (this.pending.waiting) this.#ticks = 0;
      if (!this.#exists) continue;
      // `drop`, then `take`; written out, because it happens a million times a second.
      this.counters.checks++;
      this.#note(thread, "check");
      if ((this.#owed += 2 * this.#computer.costs.semaphoreCall) >= WORTH_WHILE) yield* this.#pay();
      this.#locked = false;
      this.#note(thread, "drop");
      if (this.#waiting > 0 && ((yield post) as number) > 0) this.#note(thread, "signal");
      if (this.#locked) yield* this.#wait(thread);
      this.#taken(thread);
    } while (this.#ticks < 0);
  }

  /** Spends on the core what the semaphore's calls have taken. */
  *#pay(): Sim<void> {
    const ns = Math.floor(this.#owed);
    this.#owed -= ns;
    yield { op: "cpu", ns, grain: 0 };
  }

  *#wait(thread: Runnable): Sim<void> {
    this.#waiting++;
    const pend = this.#pend;
    for (;;) {
      yield pend;
      if (!this.#locked) break;
      this.counters.failed_wakeups++;
      this.#note(thread, "failed-wakeup");
    }
    this.#waiting--;
  }

  #taken(thread: Runnable): void {
    this.#locked = true;
    if (this.#lastHolder !== thread) this.counters.switches++;
    this.#lastHolder = thread;
    this.#note(thread, "take");
  }

  #note(thread: Runnable, act: GilEvent["act"]): void {
    this.#computer.recorder.gil(this.#computer.now, thread.task!.number, 0, act);
  }
}
