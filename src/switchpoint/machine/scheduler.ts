/**
 * The operating system's scheduler: which thread has which core, from when on, and what it has used up there.
 *
 * Any idle core takes a thread that is ready. If there is none, the thread that woke may push one off its core at once, if
 * fairness says so (run-queue.ts, process-scope.ts); else cores change hands at kernel ticks.
 *
 * A thread that can go on at this very instant, with nothing else to happen before, is not made an event: it is `due`, and
 * whoever looks for the next event sees to it first. Most threads that come from a wait are of this kind, where nothing costs
 * anything.
 *
 * Left to others: why a thread stops or goes on (computer.ts).
 * Source: the tick of Linux (HZ=250).
 */
import { CPU, TICK, type EventQueue } from "./event-queue.ts";
import type { MachineCosts } from "./costs.ts";
import { ProcessScopeQueue } from "./process-scope.ts";
import type { Recorder } from "./recorder.ts";
import { RunQueue } from "./run-queue.ts";
import type { Task } from "./task.ts";
import type { ThreadState } from "./trace.ts";

export interface Core {
  readonly number: number;
  task: Task | null;
  busy: number;
  /** How often a thread was put on it. */
  switches: number;
  tickDue: boolean;
}

export class Scheduler {
  readonly cores: readonly Core[];
  /** How many cores have nothing to do. */
  idle: number;
  /** The thread whose own code is executing right now. */
  active: Task | null = null;
  /** The thread that goes on before the next event. */
  due: Task | null = null;
  readonly #events: EventQueue;
  readonly #costs: MachineCosts;
  readonly #recorder: Recorder;
  readonly #queue: RunQueue | ProcessScopeQueue;
  readonly #tickPhase: number;

  /** @param options `tickPhase`: when the first tick comes, in nanoseconds; `scope`: see Computer */
  constructor(
    events: EventQueue,
    recorder: Recorder,
    options: { cores: number; costs: MachineCosts; tickPhase: number; scope?: "system" | "process" },
  ) {
    this.#events = events;
    this.#costs = options.costs;
    this.#recorder = recorder;
    this.#queue = options.scope === "process" ? new ProcessScopeQueue() : new RunQueue();
    this.#tickPhase = options.tickPhase;
    this.idle = options.cores;
    this.cores = Array.from({ length: options.cores }, (_, number) => ({ number, task: null, busy: 0, switches: 0, tickDue: false }));
  }

  /** Threads that could run but have no core, in order of arrival. */
  get ready(): readonly Task[] {
    return this.#queue.ready;
  }

  /** When something happens next. */
  get nextTime(): number {
    return this.due === null ? this.#events.nextTime : this.#events.time;
  }

  /** A thread has come from a wait, or is new: it can run. */
  place(task: Task): void {
    if (this.idle < this.cores.length) this.#accountAll();
    const queue = this.#queue;
    if (this.idle === 0 || queue.ready.length > 0) queue.place(task);
    else if (queue.admit(task)) return this.#run(task, this.#idleCoreFor(task)!);
    this.#dispatch();
    if (task.core < 0) this.#considerPreemption(this.cores[Math.max(0, task.lastCore)]!);
  }

  /** A thread on a core waits from now on, or has ended: its core goes to another. */
  release(task: Task, state: ThreadState, on: string | null): void {
    this.#freeCore(task, state, on);
    this.#queue.leave(task);
  }

  /** Gives idle cores to threads that are ready. */
  refill(): void {
    if (this.#queue.ready.length > 0) this.#dispatch();
  }

  /** The thread is about to be stopped: if it is due, it gets an event, which will be stale. */
  forget(task: Task): void {
    if (this.due === task) this.#flush();
  }

  /** A thread that is ready is stopped for ever. */
  remove(task: Task): void {
    this.#queue.remove(task);
  }

  /** A running thread loses its core to somebody who should have it more. */
  giveUpCore(task: Task): void {
    if (this.due === task) this.#flush();
    task.preempted = false;
    const ran = Math.max(0, this.#events.time - task.stretchStart);
    task.remaining -= Math.min(ran, task.remaining);
    task.ticket++;
    this.#freeCore(task, "ready", null);
    this.#queue.putBack(task);
    this.#dispatch();
  }

  /** The kernel looks whether another thread should have the core. */
  tick(core: Core): void {
    core.tickDue = false;
    this.#accountAll();
    this.#considerPreemption(core);
    if (this.#queue.ready.length > 0) this.#armTick(core);
  }

  /** The thread on a core begins what it asked for: true if nothing can happen before that is done, else its end is an event. */
  goOn(task: Task): boolean {
    const events = this.#events;
    task.stretchStart = events.time;
    if (this.due === null && events.time + task.remaining < events.nextTime) return true;
    this.startStretch(task);
    return false;
  }

  /** The CPU request goes on from `task.stretchStart` on the task's core. */
  startStretch(task: Task): void {
    if (this.due !== null) this.#flush();
    task.ticket++;
    const events = this.#events;
    const end = task.stretchStart + task.remaining;
    if (end === events.time && events.nextTime > end) this.due = task;
    else events.schedule(end, CPU, task.number, task.ticket);
  }

  /** Books the time up to now. */
  close(): void {
    const { time } = this.#events;
    for (const { task } of this.cores) if (task !== null) this.cores[task.core]!.busy += time - task.since;
  }

  /** The thread that was due gets an event after all: more happens at this instant. */
  #flush(): void {
    const task = this.due!;
    this.due = null;
    this.#events.schedule(this.#events.time, CPU, task.number, task.ticket);
  }

  /** Gives idle cores to the threads that should run next; a thread goes back to its last core if that is idle. */
  #dispatch(): void {
    const queue = this.#queue;
    while (this.idle > 0 && queue.ready.length > 0) {
      const task = queue.take();
      // With process scope the rest belongs to processes that run already.
      if (task === undefined) break;
      this.#run(task, this.#idleCoreFor(task)!);
    }
    if (queue.ready.length > 0) for (const core of this.cores) if (!core.tickDue) this.#armTick(core);
  }

  #considerPreemption(core: Core): void {
    const { task } = core;
    if (task === null || !this.#queue.beats(task)) return;
    // A thread in the middle of its own instructions goes when it next asks for something.
    if (task === this.active) task.preempted = true;
    else this.giveUpCore(task);
  }

  /** Puts the running times so far on the threads' accounts. */
  #accountAll(): void {
    const { time } = this.#events;
    for (const { task } of this.cores) if (task !== null && task.charged !== time) this.#queue.charge(task, time);
  }

  #idleCoreFor(task: Task): Core | null {
    if (task.lastCore >= 0) {
      const last = this.cores[task.lastCore]!;
      if (last.task === null) return last;
    }
    for (const core of this.cores) if (core.task === null) return core;
    return null;
  }

  #run(task: Task, core: Core): void {
    const { time } = this.#events;
    const costs = this.#costs;
    core.task = task;
    this.idle--;
    task.core = core.number;
    task.stretchStart = time + costs.contextSwitch;
    if (costs.cache.refill > 0) task.stretchStart += this.#cacheRefill(task, core);
    task.lastCore = core.number;
    core.switches++;
    task.charged = time;
    if (task.since !== time) {
      task.spent.ready += time - task.since;
      task.since = time;
    }
    task.state = "running";
    if (!this.#recorder.isOff) this.#recorder.state(time, task.number, "running", core.number, task.line, null);
    this.startStretch(task);
  }

  /** What a thread pays for a cache that has other things in it: those of another core, or of others who ran here meanwhile. */
  #cacheRefill(task: Task, core: Core): number {
    const { refill, after } = this.#costs.cache;
    if (task.lastCore < 0) return refill;
    return task.lastCore !== core.number || core.busy - task.coreBusy > after ? refill : 0;
  }

  #freeCore(task: Task, state: ThreadState, on: string | null): void {
    const { time } = this.#events;
    const core = this.cores[task.core]!;
    if (task.charged !== time) this.#queue.charge(task, time);
    if (task.since !== time) {
      core.busy += time - task.since;
      task.spent.running += time - task.since;
      task.since = time;
    }
    task.coreBusy = core.busy;
    core.task = null;
    this.idle++;
    task.core = -1;
    if (state === "ready") task.involuntarySwitches++;
    else if (state !== "done") task.voluntarySwitches++;
    task.state = state;
    if (!this.#recorder.isOff) this.#recorder.state(time, task.number, state, -1, task.line, on);
  }

  #armTick(core: Core): void {
    if (core.tickDue || core.task === null) return;
    core.tickDue = true;
    const period = this.#costs.tick;
    const next = (Math.floor((this.#events.time - this.#tickPhase) / period) + 1) * period + this.#tickPhase;
    this.#events.schedule(next, TICK, core.number, 0);
  }
}
