/**
 * The virtual computer under the clock: cores, an operating-system scheduler and virtual time. It resumes threads, answers
 * their traps, and moves the clock from event to event; nothing happens between events.
 *
 * Any idle core takes a thread that is ready. If there is none, the thread that woke may push one off its core at once, if
 * fairness says so (run-queue.ts); else cores change hands at kernel ticks. Left to others: what a trap means to Python
 * (gil/, python/), how compiled code charges its instructions (runtime/clock-hooks.ts).
 *
 * Source: the discrete-event loop of SimPy (one ordering key), the tick of Linux (HZ=250).
 */
import { current } from "./current.ts";
import { EventQueue } from "./event-queue.ts";
import type { MachineCosts } from "./costs.ts";
import { ProcessScopeQueue } from "./process-scope.ts";
import { Random } from "./random.ts";
import { Recorder } from "./recorder.ts";
import { RunQueue } from "./run-queue.ts";
import { Task, type Runnable } from "./task.ts";
import type { ThreadState } from "./trace.ts";
import type { CpuTrap, ParkTrap, Reply, Routine, Trap } from "./traps.ts";
import type { WaitQueue } from "./wait-queue.ts";

/** Kinds of events, in the order in which they come up at one instant: all timers fire before anybody whom they concern runs on. */
const TIMER = 0; // a wait's deadline
const READY = 1; // a woken thread can run
const CPU = 2; // the CPU request in progress is done (or cut)
const TICK = 3; // a core's kernel tick
const CALL = 4; // what nobody waits for: a process's timer

interface Core {
  readonly number: number;
  task: Task | null;
  busy: number;
  busySince: number;
  /** How often a thread was put on it. */
  switches: number;
  tickDue: boolean;
}

export class Computer {
  /** Virtual nanoseconds since the start. */
  now = 0;
  readonly costs: MachineCosts;
  readonly cores: readonly Core[];
  readonly tasks: Task[] = [];
  readonly recorder: Recorder;
  readonly #events = new EventQueue();
  readonly #queue: RunQueue | ProcessScopeQueue;
  readonly #random: Random;
  readonly #tickPhase: number;
  /** The thread whose own code is executing right now. */
  #active: Task | null = null;
  #halted = false;
  /** What is to be called at some time; see `at`. */
  readonly #calls: (() => void)[] = [];
  /** How many cores have nothing to do. */
  #idle: number;

  /** @param options `scope`: whom the kernel schedules, every thread by itself (as Linux does) or processes (process-scope.ts) */
  constructor(options: { cores: number; costs: MachineCosts; seed: number; recorder: Recorder; scope?: "system" | "process" }) {
    this.costs = options.costs;
    this.#queue = options.scope === "process" ? new ProcessScopeQueue() : new RunQueue();
    this.#idle = options.cores;
    this.recorder = options.recorder;
    this.#random = new Random(options.seed);
    this.#tickPhase = options.seed === 0 ? 0 : this.#random.between(0, options.costs.tick - 1);
    this.cores = Array.from({ length: options.cores }, (_, number) => ({
      number,
      task: null,
      busy: 0,
      busySince: 0,
      switches: 0,
      tickDue: false,
    }));
  }

  /** Threads that could run but have no core, in order of arrival. */
  get ready(): readonly Task[] {
    return this.#queue.ready;
  }

  /** Makes a new thread, ready to run after the wake-up latency. */
  spawn(owner: Runnable): Task {
    const task = new Task(this.tasks.length, owner, this.now);
    owner.task = task;
    this.tasks.push(task);
    this.recorder.state(this.now, task.number, "ready", -1, 0, null);
    this.#makeReady(task, 0);
    return task;
  }

  /** Runs until nothing is left to happen, or until `halt`. */
  run(): void {
    const events = this.#events;
    while (!this.#halted && events.next()) {
      if (events.kind === TICK) {
        this.now = events.time;
        this.#tick(this.cores[events.who]!);
        continue;
      }
      if (events.kind === CALL) {
        this.now = events.time;
        this.#calls[events.who]!();
        continue;
      }
      const task = this.tasks[events.who]!;
      // The thread has gone on since: the event no longer matters.
      if (events.ticket !== task.ticket) continue;
      this.now = events.time;
      if (events.kind === CPU) this.#cpuDone(task);
      else if (events.kind === READY) this.#place(task);
      else this.#expire(task);
    }
    this.#close();
  }

  /** Ends `task` wherever it is: its process has ended. Nothing of its code runs any more; the running one stops when it next asks for anything. */
  stop(task: Task): void {
    if (task.state === "done" || task.stopped) return;
    task.stopped = true;
    if (task === this.#active) return;
    task.ticket++;
    task.queue?.remove(task);
    task.queue = null;
    if (task.core >= 0) {
      this.#exit(task);
      return;
    }
    this.#queue.remove(task);
    this.#setState(task, "done", null);
  }

  /** Calls `what` when the clock shows `time`. It must not take time. */
  at(time: number, what: () => void): void {
    this.#events.schedule(time, CALL, this.#calls.push(what) - 1, 0);
  }

  /** Ends the wait of a thread before its time, as a signal does; to the thread it looks as if somebody had woken it. */
  rouse(task: Task): void {
    if (task.queue === null) return;
    task.queue.remove(task);
    this.#unpark(task, true, null);
  }

  /** Stops the machine at the present instant: the process ends, or a limit was reached. */
  halt(): void {
    this.#halted = true;
  }

  get halted(): boolean {
    return this.#halted;
  }

  /** Nanoseconds until the next event: nothing can happen to the running thread before. */
  horizon(): number {
    return this.#events.nextTime - this.now;
  }

  /** Moves the clock on by `ns`, which must be less than `horizon()`, in the midst of the running thread's code: that is how long it took. */
  leap(ns: number): void {
    if (ns >= this.horizon()) throw new RangeError(`a leap of ${ns} ns over an event in ${this.horizon()} ns`);
    this.now += ns;
  }

  /** Cuts an interruptible CPU request of `task` at its next grain: something came up that it should look at. */
  interrupt(task: Task): void {
    if (task.grain === 0 || task.remaining === 0) return;
    const done = task.asked - task.remaining + (task.core >= 0 ? Math.max(0, this.now - task.stretchStart) : 0);
    const cut = Math.min(task.asked, Math.ceil(done / task.grain) * task.grain);
    if (cut >= task.asked) return;
    task.grain = 0;
    task.remaining = cut - (task.asked - task.remaining);
    task.asked = cut;
    if (task.core >= 0) this.#startStretch(task, task.stretchStart);
  }

  // --- threads ---------------------------------------------------------------------------------------------------

  /**
   * Lets the thread on a core run its own code until it asks for something that takes time. If that is CPU time which will be
   * used up before anything else can happen, the clock moves there without an event, and the thread runs on.
   */
  #resume(task: Task): void {
    this.#active = task;
    for (;;) {
      // A routine runs none of the owner's code: the owner need not know that it goes on.
      if (task.routine === null) task.owner.resumed?.();
      const goesOn = this.#advance(task);
      if (task.routine === null) task.owner.paused?.();
      if (!goesOn || this.#halted) break;
      this.now = task.stretchStart + task.remaining;
      this.#answer(task);
    }
    this.#active = null;
  }

  /** True if the thread asked for CPU time and nothing can happen before it has had it. */
  #advance(task: Task): boolean {
    for (;;) {
      task.ticket++;
      current.thread = task.owner;
      let trap = task.routine === null ? nextTrap(task) : task.routine.ask(task.reply);
      if (trap !== null && trap.op === "routine") trap = startRoutine(task, trap.routine);
      current.thread = null;
      task.reply = undefined;
      if (task.stopped) return this.#exit(task);
      if (trap === null) {
        if (task.routine === null) return this.#exit(task);
        task.routine = null;
        // Only now, and above only after the first request: its owner is told just as when its body asked for all of it.
        task.owner.resumed?.();
        continue;
      }
      if (this.#halted) return false;
      switch (trap.op) {
        case "cpu":
          if (trap.ns > 0) return this.#useCpu(task, trap);
          task.reply = 0;
          break;
        case "park":
          if (trap.deadline > this.now) return this.#park(task, trap);
          task.reply = false;
          break;
        case "wake":
          return this.#wakeCall(task, this.#wake(trap.queue, trap.count, task));
        case "spawn":
          this.spawn(trap.thread);
          if (task.preempted) return this.#giveUpCore(task);
          break;
        case "swap":
          swap(task, trap.thread);
          break;
        case "nest":
          task.callers.push(task.body);
          task.body = trap.body;
          break;
        case "visible":
          task.reply = true;
      }
    }
  }

  #exit(task: Task): false {
    this.#freeCore(task, "done", null);
    this.#queue.leave(task);
    this.#dispatch();
    return false;
  }

  #park(task: Task, trap: ParkTrap): false {
    trap.queue.add(task);
    task.queue = trap.queue;
    this.#freeCore(task, trap.state, trap.queue.name);
    this.#queue.leave(task);
    if (trap.deadline !== Infinity) this.#schedule(trap.interrupt ? trap.deadline : trap.deadline + this.costs.timerSlack, TIMER, task);
    this.#dispatch();
    return false;
  }

  /** The waker pays for its system call; the woken are on their way meanwhile. */
  #wakeCall(task: Task, woken: number): boolean {
    task.answer = woken;
    task.asked = task.remaining = woken > 0 ? this.costs.wakeCall : this.costs.emptyWakeCall;
    task.grain = 0;
    return task.preempted ? this.#giveUpCore(task) : this.#goOn(task);
  }

  #wake(queue: WaitQueue, count: number, by: Task | null): number {
    let woken = 0;
    while (woken < count) {
      const task = queue.shift();
      if (task === undefined) break;
      woken++;
      this.#unpark(task, true, by);
    }
    return woken;
  }

  #expire(task: Task): void {
    task.queue!.remove(task);
    task.owner.expired?.();
    this.#unpark(task, false, null);
  }

  #unpark(task: Task, reply: boolean, by: Task | null): void {
    task.queue = null;
    task.reply = reply;
    task.ticket++;
    if (!this.recorder.isOff) this.recorder.wake(this.now, task.number, by === null ? -1 : by.number);
    const slept = this.now - task.since;
    if (task.state !== "gil") task.wokenAt = this.now;
    if (slept > this.costs.coldAfter) task.cold = true;
    this.#setState(task, "ready", null);
    this.#makeReady(task, slept);
  }

  /** A thread can run. An idle core takes a while to notice; if all are busy, the kernel looks at once whom to run. */
  #makeReady(task: Task, slept: number): void {
    if (this.#idle === 0) return this.#place(task);
    const latency = this.#latency(slept);
    if (latency === 0 && this.#isQuiet()) this.#place(task);
    else this.#schedule(this.now + latency, READY, task);
  }

  /** Nothing else happens at this instant: what would come next anyway may be done at once, without an event. */
  #isQuiet(): boolean {
    return this.#active === null && this.#events.nextTime > this.now;
  }

  #latency(slept: number): number {
    const { high } = this.costs.wakeLatency;
    if (high === 0) return 0;
    const { low, spread, perOctave, shallow } = this.costs.wakeLatency;
    const octaves = 31 - Math.clz32(Math.min(Math.floor(slept / shallow), 0x7fffffff) || 1);
    return this.#random.between(low, Math.min(high, low + Math.max(spread, perOctave * octaves)));
  }

  // --- cores -----------------------------------------------------------------------------------------------------

  #place(task: Task): void {
    for (const core of this.cores) this.#account(core.task);
    this.#queue.place(task);
    this.#dispatch();
    if (task.core < 0) this.#considerPreemption(this.cores[Math.max(0, task.lastCore)]!);
  }

  /** Gives idle cores to the threads that should run next; a thread goes back to its last core if that is idle. */
  #dispatch(): void {
    while (this.#idle > 0 && this.#queue.ready.length > 0) {
      const task = this.#queue.take();
      // With process scope the rest belongs to processes that run already.
      if (task === undefined) break;
      this.#run(task, this.#idleCoreFor(task)!);
    }
    if (this.#queue.ready.length > 0) for (const core of this.cores) this.#armTick(core);
  }

  #considerPreemption(core: Core): void {
    const task = core.task;
    if (task === null || !this.#queue.beats(task)) return;
    // A thread in the middle of its own instructions goes when it next asks for something.
    if (task === this.#active) task.preempted = true;
    else this.#giveUpCore(task);
  }

  /** A running thread loses its core to somebody who should have it more. */
  #giveUpCore(task: Task): false {
    task.preempted = false;
    const ran = Math.max(0, this.now - task.stretchStart);
    task.remaining -= Math.min(ran, task.remaining);
    task.ticket++;
    this.#freeCore(task, "ready", null);
    this.#queue.putBack(task);
    this.#dispatch();
    return false;
  }

  /** Puts the running time so far on the thread's account. */
  #account(task: Task | null): void {
    if (task === null || task.charged === this.now) return;
    this.#queue.charge(task, this.now - task.charged);
    task.charged = this.now;
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
    core.task = task;
    this.#idle--;
    core.busySince = this.now;
    task.core = core.number;
    const refill = this.costs.cache.refill > 0 ? this.#refill(task, core) : 0;
    task.lastCore = core.number;
    core.switches++;
    task.charged = this.now;
    this.#setState(task, "running", null);
    this.#startStretch(task, this.now + this.costs.contextSwitch + refill);
  }

  /** What a thread pays for a cache that has other things in it: those of another core, or of others who ran here meanwhile. */
  #refill(task: Task, core: Core): number {
    const { refill, after } = this.costs.cache;
    if (task.lastCore < 0) return refill;
    return task.lastCore !== core.number || core.busy - task.coreBusy > after ? refill : 0;
  }

  #freeCore(task: Task, state: ThreadState, on: string | null): void {
    this.#account(task);
    const core = this.cores[task.core]!;
    core.busy += this.now - core.busySince;
    task.coreBusy = core.busy;
    core.task = null;
    this.#idle++;
    task.core = -1;
    if (state === "ready") task.involuntarySwitches++;
    else if (state !== "done") task.voluntarySwitches++;
    this.#setState(task, state, on);
  }

  #useCpu(task: Task, trap: CpuTrap): boolean {
    task.asked = task.remaining = trap.ns;
    if (trap.device && task.cold) {
      task.cold = false;
      task.asked = task.remaining = trap.ns + this.costs.coldCall;
    }
    task.grain = trap.grain;
    return this.#goOn(task);
  }

  /** The running thread begins what it asked for: true if nothing can happen before that is done, else its end is an event. */
  #goOn(task: Task): boolean {
    if (this.now + task.remaining >= this.#events.nextTime) {
      this.#startStretch(task, this.now);
      return false;
    }
    task.stretchStart = this.now;
    return true;
  }

  /** The CPU request goes on from `start` on the task's core. */
  #startStretch(task: Task, start: number): void {
    task.ticket++;
    task.stretchStart = start;
    this.#schedule(start + task.remaining, CPU, task);
  }

  #cpuDone(task: Task): void {
    this.#answer(task);
    this.#resume(task);
  }

  /** The request is done: its reply, for when the thread is resumed. */
  #answer(task: Task): void {
    task.remaining = 0;
    task.grain = 0;
    if (task.answer !== null) task.reply = task.answer;
    else if (task.asked > 0) task.reply = task.asked;
    task.answer = null;
    task.asked = 0;
  }

  #armTick(core: Core): void {
    if (core.tickDue || core.task === null) return;
    core.tickDue = true;
    const period = this.costs.tick;
    const next = (Math.floor((this.now - this.#tickPhase) / period) + 1) * period + this.#tickPhase;
    this.#events.schedule(next, TICK, core.number, 0);
  }

  #tick(core: Core): void {
    core.tickDue = false;
    for (const each of this.cores) this.#account(each.task);
    this.#considerPreemption(core);
    if (this.ready.length > 0) this.#armTick(core);
  }

  // --- book-keeping ----------------------------------------------------------------------------------------------

  #setState(task: Task, state: ThreadState, on: string | null): void {
    task.book(this.now);
    task.state = state;
    if (!this.recorder.isOff) this.recorder.state(this.now, task.number, state, task.core, task.line, on);
  }

  #close(): void {
    for (const task of this.tasks) task.book(this.now);
    for (const core of this.cores) if (core.task !== null) core.busy += this.now - core.busySince;
  }

  #schedule(time: number, kind: number, task: Task): void {
    this.#events.schedule(time, kind, task.number, task.ticket);
  }
}

/** The task is another thread of another interpreter from now on. */
function swap(task: Task, thread: Runnable): void {
  task.owner.paused?.();
  task.owner = thread;
  thread.task = task;
  thread.resumed?.();
}

/** From now on `routine` asks, for the first time at once: what the body has used up is booked when a body's own request would be. */
function startRoutine(task: Task, routine: Routine): Trap | null {
  const first = routine.ask(undefined);
  task.routine = routine;
  if (first !== null) task.owner.paused?.();
  return first;
}

/** Resumes the body of a thread: what it asks for, null if it has ended. */
function nextTrap(task: Task): Trap | null {
  const step = task.callers.length === 0 ? task.body.next(task.reply) : resumeNested(task);
  return step.done ? null : step.value;
}

/** Resumes the innermost body; when one ends, or throws, its result, or error, goes to the caller. */
function resumeNested(task: Task): IteratorResult<Trap, unknown> {
  let failure: { readonly error: unknown } | null = null;
  for (;;) {
    try {
      const step: IteratorResult<Trap, unknown> = failure === null ? task.body.next(task.reply) : task.body.throw(failure.error);
      if (!step.done || task.callers.length === 0) return step;
      failure = null;
      task.reply = step.value as Reply;
    } catch (error) {
      if (task.callers.length === 0) throw error;
      failure = { error };
    }
    task.body = task.callers.pop()!;
  }
}
