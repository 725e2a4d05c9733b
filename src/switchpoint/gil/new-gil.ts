/**
 * The GIL of Python 3.2 and later (Antoine Pitrou, 2009), step by step.
 *
 * The lock is a flag, `locked`, guarded by an ordinary mutex. Who wants it waits on a condition variable, but not for ever:
 * after one switch interval (5 ms) in which *nobody* got the GIL, the waiter asks the holder to let go, by raising a flag
 * that the holder sees at its next switch point. A holder that was asked does not take the GIL back before somebody else
 * has had it: it waits for the acknowledgement. A thread that nobody waits for never lets go.
 *
 * Three things follow that surprise people. The interval is a minimum before the *request*, not a time slice: one long C
 * call has no switch point and delays the hand-over as long as it likes. After a voluntary hand-over in the middle of
 * somebody's wait, that waiter starts again with a whole interval, so a holder can run for almost two. And a release
 * without a request (for I/O) waits for no acknowledgement: the releaser may be back before the waiter is awake.
 *
 * Which waiter wakes is the condition variable's choice; who takes the GIL after that is a race. There is no queue.
 *
 * Source: CPython 3.9, Python/ceval_gil.h, take_gil and drop_gil. PYTHON.md section B.
 */
import type { Computer } from "../machine/computer.ts";
import { current } from "../machine/current.ts";
import { ConditionVariable, Mutex } from "../machine/mutex.ts";
import type { Runnable } from "../machine/task.ts";
import type { Sim } from "../machine/traps.ts";
import type { GilEvent } from "../machine/trace.ts";
import type { Gil, GilCounters } from "./gil.ts";
import { PendingCalls } from "./pending-calls.ts";

export class NewGil implements Gil {
  readonly counters: GilCounters = { switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 };
  /** How long a waiter is patient, in microseconds; one at least. */
  switchInterval: number;
  checkInterval = 100;

  #locked = false;
  #lastHolder: Runnable | null = null;
  #switchNumber = 0;
  #dropRequest = false;
  readonly #mutex = new Mutex("GIL", "gil");
  readonly #free = new ConditionVariable("GIL", "gil");
  readonly #switchMutex = new Mutex("GIL", "gil");
  readonly #switched = new ConditionVariable("GIL", "gil");
  readonly #computer: Computer;
  readonly #interpreter: number;

  /** @param interval in nanoseconds */
  constructor(computer: Computer, interpreter: number, interval: number) {
    this.#computer = computer;
    this.#interpreter = interpreter;
    this.switchInterval = interval / 1000;
  }

  /** How often the GIL went to another thread than before, the first time included. */
  get switchNumber(): number {
    return this.#switchNumber;
  }

  get breaker(): boolean {
    return this.#dropRequest || this.pending.concern(current.thread);
  }

  readonly pending = new PendingCalls();

  /** The breaker goes up for the main thread alone: the others do not notice. */
  signal(handler: () => Sim<void>): void {
    this.pending.add(handler);
    const main = this.pending.main?.task;
    if (main) this.#computer.interrupt(main);
  }

  readonly ticker = null;

  /** One thread at a time. */
  get parallel(): boolean {
    return false;
  }

  /** There from the start. */
  prepare(): void {}

  /** Whoever wants the GIL interrupts the work. */
  stretch(ns: number): number {
    return ns;
  }

  *take(thread: Runnable): Sim<void> {
    yield* this.#mutex.lock();
    while (this.#locked) {
      if (this.isUrgent(thread, this.#lastHolder!)) this.#request(thread);
      // Be patient for one interval, counted from now.
      const before = this.#switchNumber;
      const signalled = yield* this.#free.wait(this.#mutex, this.#computer.now + Math.max(1, this.switchInterval) * 1000);
      if (signalled) {
        if (this.#locked) this.#failedWakeup(thread);
        continue;
      }
      // Time is up. If somebody else got the GIL meanwhile, that was a switch: start again.
      if (this.#locked && this.#switchNumber === before) {
        this.#note(thread, "timeout");
        this.#request(thread);
      }
    }

    // The GIL is ours. Say so to a holder that was forced out and waits to hear it.
    yield* this.#switchMutex.lock();
    this.#locked = true;
    if (this.#lastHolder !== thread) {
      if (this.#lastHolder !== null) this.counters.switches++;
      this.#lastHolder = thread;
      this.#switchNumber++;
    }
    this.#note(thread, "take");
    if (yield* this.#switched.signal()) this.#note(thread, "acknowledge");
    yield* this.#switchMutex.unlock();

    // Whatever was asked of the previous holder is not meant for us.
    this.#dropRequest = false;
    yield* this.#mutex.unlock();
  }

  *drop(thread: Runnable): Sim<void> {
    yield* this.#mutex.lock();
    this.leaves(thread, this.#dropRequest);
    this.#lastHolder = thread;
    this.#locked = false;
    this.#note(thread, "drop");
    if (yield* this.#free.signal()) this.#note(thread, "signal");
    yield* this.#mutex.unlock();

    // FORCE_SWITCHING: who was asked to go does not come back before somebody else was here.
    if (!this.#dropRequest) return;
    yield* this.#switchMutex.lock();
    if (this.#lastHolder === thread) {
      this.#dropRequest = false;
      yield* this.#switched.wait(this.#switchMutex);
    }
    yield* this.#switchMutex.unlock();
  }

  /** eval_breaker was up at a switch point: run handlers, let the others in, then queue again. */
  *check(thread: Runnable): Sim<void> {
    if (this.pending.concern(thread)) yield* this.pending.make();
    if (!this.#dropRequest) return;
    this.counters.checks++;
    yield* this.drop(thread);
    yield* this.take(thread);
    // A signal that came meanwhile would be seen a few instructions from here.
    if (this.pending.concern(thread)) yield* this.pending.make();
  }

  /** True if `thread` need not be patient with `holder`. Here everybody has to be. */
  protected isUrgent(_thread: Runnable, _holder: Runnable): boolean {
    return false;
  }

  /** `thread` lets go of the GIL, because it was asked to (`forced`) or for reasons of its own. */
  protected leaves(_thread: Runnable, _forced: boolean): void {}

  #request(thread: Runnable): void {
    if (this.#dropRequest) return;
    this.#dropRequest = true;
    this.counters.drop_requests++;
    this.#note(thread, "drop-request");
    const holder = this.#lastHolder?.task;
    if (holder) this.#computer.interrupt(holder);
  }

  #failedWakeup(thread: Runnable): void {
    this.counters.failed_wakeups++;
    this.#note(thread, "failed-wakeup");
  }

  #note(thread: Runnable, act: GilEvent["act"]): void {
    this.#computer.recorder.gil(this.#computer.now, thread.task!.number, this.#interpreter, act);
  }
}
