/**
 * The virtual computer under the clock: threads, an operating system and virtual time. It resumes threads, answers their
 * traps, and moves the clock from event to event; nothing happens between events.
 *
 * Left to others: who has which core (scheduler.ts), what a trap means to Python (gil/, python/), how compiled code charges its
 * instructions (runtime/clock-hooks.ts).
 *
 * Source: the discrete-event loop of SimPy (one ordering key).
 */
import { nextTrap, swap } from "./bodies.ts";
import { current } from "./current.ts";
import { CALL, CPU, EventQueue, READY, TICK, TIMER } from "./event-queue.ts";
import type { MachineCosts } from "./costs.ts";
import { Random } from "./random.ts";
import type { Recorder } from "./recorder.ts";
import { Scheduler, type Core } from "./scheduler.ts";
import { Task, type Runnable } from "./task.ts";
import type { CpuTrap, ParkTrap } from "./traps.ts";
import type { WaitQueue } from "./wait-queue.ts";

export class Computer {
  readonly costs: MachineCosts;
  readonly tasks: Task[] = [];
  readonly recorder: Recorder;
  /** The future, and the clock. */
  readonly #events = new EventQueue();
  readonly #scheduler: Scheduler;
  readonly #random: Random;
  #halted = false;
  /** What is to be called at some time; see `at`. */
  readonly #calls: (() => void)[] = [];

  /** @param options `scope`: whom the kernel schedules, every thread by itself (as Linux does) or processes (process-scope.ts) */
  constructor(options: { cores: number; costs: MachineCosts; seed: number; recorder: Recorder; scope?: "system" | "process" }) {
    this.costs = options.costs;
    this.recorder = options.recorder;
    this.#random = new Random(options.seed);
    const tickPhase = options.seed === 0 ? 0 : this.#random.between(0, options.costs.tick - 1);
    this.#scheduler = new Scheduler(this.#events, this.recorder, { ...options, tickPhase });
  }

  /** Virtual nanoseconds since the start. */
  get now(): number {
    return this.#events.time;
  }

  get cores(): readonly Core[] {
    return this.#scheduler.cores;
  }

  /** Threads that could run but have no core, in order of arrival. */
  get ready(): readonly Task[] {
    return this.#scheduler.ready;
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
    const scheduler = this.#scheduler;
    while (!this.#halted) {
      const { due } = scheduler;
      if (due !== null && events.nextTime > events.time) {
        scheduler.due = null;
        answer(due);
        this.#resume(due);
        continue;
      }
      const before = events.time;
      if (!events.next()) break;
      const { kind } = events;
      if (kind === TICK) scheduler.tick(this.cores[events.who]!);
      else if (kind === CALL) this.#calls[events.who]!();
      else {
        const task = this.tasks[events.who]!;
        if (events.ticket === task.ticket) this.#goesOn(task, kind);
        // The thread has gone on since: the event no longer matters, not even to the clock.
        else events.time = before;
      }
    }
    scheduler.close();
    for (const task of this.tasks) task.book(this.now);
  }

  /** Ends `task` wherever it is: its process has ended. Nothing of its code runs any more; the running one stops when it next asks for anything. */
  stop(task: Task): void {
    if (task.state === "done" || task.stopped) return;
    task.stopped = true;
    const scheduler = this.#scheduler;
    if (task === scheduler.active) return;
    scheduler.forget(task);
    task.ticket++;
    task.queue?.remove(task);
    task.queue = null;
    if (task.core >= 0) {
      this.#exit(task);
      return;
    }
    scheduler.remove(task);
    this.#setState(task, "done");
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
    return this.#scheduler.nextTime - this.#events.time;
  }

  /** Moves the clock on by `ns`, which must be less than `horizon()`, in the midst of the running thread's code: that is how long it took. */
  leap(ns: number): void {
    if (ns >= this.horizon()) throw new RangeError(`a leap of ${ns} ns over an event in ${this.horizon()} ns`);
    this.#events.time += ns;
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
    if (task.core >= 0) this.#scheduler.startStretch(task);
  }

  // --- threads ---------------------------------------------------------------------------------------------------

  /** What a thread was waiting for has come. */
  #goesOn(task: Task, kind: number): void {
    if (kind === CPU) {
      answer(task);
      this.#resume(task);
    } else if (kind === READY) this.#scheduler.place(task);
    else this.#expire(task);
  }

  /**
   * Lets the thread on a core run its own code until it asks for something that takes time. If that is CPU time which will be
   * used up before anything else can happen, the clock moves there without an event, and the thread runs on.
   */
  #resume(task: Task): void {
    this.#scheduler.active = task;
    for (;;) {
      // A routine runs none of the owner's code: the owner need not know that it goes on.
      if (task.routine === null) task.owner.resumed?.();
      const goesOn = this.#advance(task);
      if (task.routine === null) task.owner.paused?.();
      if (!goesOn || this.#halted) break;
      this.#pass(task);
    }
    this.#scheduler.active = null;
  }

  /** The clock moves to the end of what the running thread asked for. */
  #pass(task: Task): void {
    this.#events.time = task.stretchStart + task.remaining;
    answer(task);
  }

  /** True if the thread's body asked for CPU time and nothing can happen before it has had it; with a routine's it goes on here. */
  #advance(task: Task): boolean {
    for (;;) {
      task.ticket++;
      current.thread = task.owner;
      const trap = task.routine === null ? nextTrap(task) : task.routine.ask(task.reply);
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
          if (trap.ns === 0) task.reply = 0;
          else if (!this.#useCpu(task, trap)) return false;
          else if (task.routine === null) return true;
          else this.#pass(task);
          break;
        case "park":
          if (trap.deadline > this.#events.time) return this.#park(task, trap);
          task.reply = false;
          break;
        case "wake":
          if (!this.#wakeCall(task, this.#wake(trap.queue, trap.count, task))) return false;
          if (task.routine === null) return true;
          this.#pass(task);
          break;
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
    this.#scheduler.release(task, "done", null);
    this.#scheduler.refill();
    return false;
  }

  #park(task: Task, trap: ParkTrap): false {
    const { queue, deadline } = trap;
    queue.add(task);
    task.queue = queue;
    this.#scheduler.release(task, trap.state, queue.name);
    if (deadline !== Infinity)
      this.#events.schedule(trap.interrupt ? deadline : deadline + this.costs.timerSlack, TIMER, task.number, task.ticket);
    this.#scheduler.refill();
    return false;
  }

  #useCpu(task: Task, trap: CpuTrap): boolean {
    task.asked = task.remaining = trap.ns;
    if (trap.device && task.cold) {
      task.cold = false;
      task.asked = task.remaining = trap.ns + this.costs.coldCall;
    }
    task.grain = trap.grain;
    return this.#scheduler.goOn(task);
  }

  #giveUpCore(task: Task): false {
    this.#scheduler.giveUpCore(task);
    return false;
  }

  /** The waker pays for its system call; the woken are on their way meanwhile. */
  #wakeCall(task: Task, woken: number): boolean {
    task.answer = woken;
    task.asked = task.remaining = woken > 0 ? this.costs.wakeCall : this.costs.emptyWakeCall;
    task.grain = 0;
    return task.preempted ? this.#giveUpCore(task) : this.#scheduler.goOn(task);
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
    this.#setState(task, "ready");
    this.#makeReady(task, slept);
  }

  /** A thread can run. An idle core takes a while to notice; if all are busy, the kernel looks at once whom to run. */
  #makeReady(task: Task, slept: number): void {
    const scheduler = this.#scheduler;
    if (scheduler.idle === 0) return scheduler.place(task);
    const latency = this.costs.wakeLatency.high === 0 ? 0 : this.#latency(slept);
    // Nothing else happens at this instant: what would come next anyway may be done at once, without an event.
    if (latency === 0 && scheduler.active === null && scheduler.nextTime > this.#events.time) scheduler.place(task);
    else this.#events.schedule(this.#events.time + latency, READY, task.number, task.ticket);
  }

  #latency(slept: number): number {
    const { low, high, spread, perOctave, shallow } = this.costs.wakeLatency;
    const octaves = 31 - Math.clz32(Math.min(Math.floor(slept / shallow), 0x7fffffff) || 1);
    return this.#random.between(low, Math.min(high, low + Math.max(spread, perOctave * octaves)));
  }

  /** The state of a thread without a core. */
  #setState(task: Task, state: "ready" | "done"): void {
    task.book(this.now);
    task.state = state;
    if (!this.recorder.isOff) this.recorder.state(this.now, task.number, state, -1, task.line, null);
  }
}

/** The CPU request is done: its reply, for when the thread is resumed. */
function answer(task: Task): void {
  if (task.answer !== null) {
    task.reply = task.answer;
    task.answer = null;
    task.remaining = task.asked = 0;
  } else if (task.asked > 0) {
    task.reply = task.asked;
    task.grain = 0;
    task.remaining = task.asked = 0;
  }
}
