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
import type { ParkTrap, Reply, Sim, WakeTrap } from "../machine/traps.ts";
import type { GilEvent } from "../machine/trace.ts";
import { parking, WaitQueue, waking } from "../machine/wait-queue.ts";
import { addUp } from "./alike-rounds.ts";
import type { Gil, GilCounters, StepCounter, Ticker, WorkRoutine } from "./gil.ts";
import { PendingCalls } from "./pending-calls.ts";
import { TickRoutine } from "./tick-routine.ts";

/** Nanoseconds from which on it is worth while to ask for a core's time. */
const WORTH_WHILE = 200;
/** So many rounds are gone through one by one: that is faster. */
const FEW_ROUNDS = 3;

export class OldGil implements Gil {
  readonly counters: GilCounters = { switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 };
  /** Ticks between checks, less one. */
  checkInterval: number;
  switchInterval = 5000;
  /** Counts down; below zero a check is due. CPython starts it at 0. */
  #ticks = 0;

  /** There is a lock: a second thread has been started. */
  exists = false;
  #locked = false;
  #lastHolder: Runnable | null = null;
  /** Threads that have gone to wait and do not have the lock yet; some of them may be awake. */
  #waiting = 0;
  readonly #waiters = new WaitQueue("GIL");
  /** sem_wait, when the semaphore is taken. */
  readonly pend: ParkTrap = parking(this.#waiters, Infinity, "gil");
  /** sem_post: asks the kernel whenever somebody has gone to wait and not got the lock yet, also if it is awake by now. */
  readonly post: WakeTrap = waking(this.#waiters, 1);
  readonly #computer: Computer;
  /** Nanoseconds that calls of the semaphore have taken and nobody has spent yet: they are far shorter than anything else. */
  #owed = 0;
  /** Nanoseconds of pure-Python work for each tick: three ticks an iteration of the countdown loop. */
  readonly #tickTime: number;
  readonly #stepwise: boolean;

  /** @param options `stepwise`: no routine and no rounds, every check is made by itself */
  constructor(computer: Computer, options: { interval: number; tickTime: number; stepwise?: boolean }) {
    this.#computer = computer;
    this.checkInterval = options.interval;
    this.#tickTime = options.tickTime;
    this.#stepwise = options.stepwise === true;
  }

  readonly parallel = false;

  readonly ticker: Ticker = {
    remaining: () => Math.max(0, this.#ticks),
    spend: (ticks) => {
      this.#ticks -= ticks;
    },
  };

  stretch(ns: number): number {
    const due = (this.#ticks > 0 ? this.#ticks : 0) + 1;
    const whole = Math.round(due * this.#tickTime);
    if (whole >= ns) {
      this.#ticks -= Math.floor(ns / this.#tickTime);
      return ns;
    }
    this.#ticks -= due;
    return whole;
  }

  /** A whole stretch up to the next check, counted as done; 0, and nothing is done, if no more than that is left. */
  wholeStretch(left: number): number {
    const due = (this.#ticks > 0 ? this.#ticks : 0) + 1;
    const whole = Math.round(due * this.#tickTime);
    if (whole >= left) return 0;
    this.#ticks -= due;
    return whole;
  }

  workRoutine(thread: Runnable, counter: StepCounter): WorkRoutine | null {
    return this.#stepwise ? null : new TickRoutine(this, thread, counter);
  }

  /**
   * Takes as many rounds at once as can be foreseen (alike-rounds.ts), but no more than `counter` may count; `left` nanoseconds of
   * work are before `thread`. Says how many, and how long they worked.
   */
  takeRounds(thread: Runnable, left: number, counter: StepCounter): { rounds: number; work: number } | null {
    if (!this.#isAlone(thread)) return null;
    const { costs, recorder } = this.#computer;
    if (this.#ticks !== this.checkInterval || this.checkInterval < 1 || recorder.recording) return null;
    const work = Math.round((this.checkInterval + 1) * this.#tickTime);
    const horizon = this.#computer.horizon();
    if (horizon <= FEW_ROUNDS * work) return null;
    const call = this.#waiting > 0 ? costs.emptyWakeCall : 0;
    const debt = this.exists ? 2 * costs.semaphoreCall : 0;
    const round = { work, call, debt, worthWhile: this.exists ? WORTH_WHILE : Infinity };
    const sum = addUp(round, { left, horizon, rounds: counter.stepsLeft ?? 0 }, this.#owed);
    this.#computer.leap(sum.ns);
    this.#owed = sum.owed;
    if (this.exists) this.counters.checks += sum.rounds;
    return { rounds: sum.rounds, work: sum.rounds * work };
  }

  /** There is nobody whom a check of `thread` could wake, or who asks for anything else. */
  #isAlone(thread: Runnable): boolean {
    if (this.pending.waiting) return false;
    return !this.exists || (this.#lastHolder === thread && this.#waiters.length === 0);
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
    if (this.exists) return;
    this.exists = true;
    this.#locked = true;
    this.#lastHolder = holder;
  }

  /** A thread that finds the lock taken waits, and when it is woken it tries again. */
  *take(thread: Runnable): Sim<void> {
    if (!this.exists) return;
    yield* this.#enter(thread);
    if ((this.#owed += this.#computer.costs.semaphoreCall) >= WORTH_WHILE) yield* this.#pay();
  }

  *drop(thread: Runnable): Sim<void> {
    if (!this.exists) return;
    if ((this.#owed += this.#computer.costs.semaphoreCall) >= WORTH_WHILE) yield* this.#pay();
    if (this.releases(thread)) this.posted(thread, yield this.post);
  }

  /**
   * The ticker ran out. Compiled code reports instructions a few at a time: those after the one that made the check due count
   * already, and if they make another one due, it is done now too.
   */
  *check(thread: Runnable): Sim<void> {
    do {
      this.resetTicker(thread);
      if (this.pending.concern(thread)) yield* this.pending.make();
      if (!this.exists) continue;
      // `drop`, then `take`, which pay together.
      if (this.begins(thread)) yield* this.#pay();
      if (this.releases(thread)) this.posted(thread, yield this.post);
      yield* this.#enter(thread);
    } while (this.breaker);
  }

  /** Spends on the core what the semaphore's calls have taken. */
  *#pay(): Sim<void> {
    yield { op: "cpu", ns: this.debt(), grain: 0 };
  }

  *#enter(thread: Runnable): Sim<void> {
    if (this.enters(thread)) return;
    do yield this.pend;
    while (!this.woken(thread));
  }

  // --- the parts of a check, in their order; tick-routine.ts goes through them without a generator ------------------------

  /** The ticker starts again; while a handler of the main thread is due, a check of another is due after its next instruction. */
  resetTicker(thread: Runnable): void {
    this.#ticks += Math.max(1, this.checkInterval + 1);
    if (this.pending.waiting && thread !== this.pending.main) this.#ticks = 0;
  }

  /** The check begins. True if the semaphore's calls have become worth being paid for now (`debt`). */
  begins(thread: Runnable): boolean {
    this.counters.checks++;
    this.#note(thread, "check");
    return (this.#owed += 2 * this.#computer.costs.semaphoreCall) >= WORTH_WHILE;
  }

  /** What is to be paid: whole nanoseconds. */
  debt(): number {
    const ns = Math.floor(this.#owed);
    this.#owed -= ns;
    return ns;
  }

  /** Lets go of the lock. True if the kernel has to be asked (`post`). */
  releases(thread: Runnable): boolean {
    this.#locked = false;
    this.#note(thread, "drop");
    return this.#waiting > 0;
  }

  /** The kernel has woken so many. */
  posted(thread: Runnable, woken: Reply): void {
    if ((woken as number) > 0) this.#note(thread, "signal");
  }

  /** Goes to wait (`pend`) if the lock is taken, else takes it. */
  enters(thread: Runnable): boolean {
    if (!this.#locked) return this.#taken(thread);
    this.#waiting++;
    return false;
  }

  /** Was woken from its wait: takes the lock, or has to wait again. */
  woken(thread: Runnable): boolean {
    if (this.#locked) {
      this.counters.failed_wakeups++;
      this.#note(thread, "failed-wakeup");
      return false;
    }
    this.#waiting--;
    return this.#taken(thread);
  }

  #taken(thread: Runnable): true {
    this.#locked = true;
    if (this.#lastHolder !== thread) {
      this.counters.switches++;
      this.#lastHolder = thread;
    }
    this.#note(thread, "take");
    return true;
  }

  #note(thread: Runnable, act: GilEvent["act"]): void {
    const { recorder, now } = this.#computer;
    if (!recorder.isOff) recorder.gil(now, thread.task!.number, 0, act);
  }
}
