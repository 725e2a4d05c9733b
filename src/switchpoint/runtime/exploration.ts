/**
 * One execution of a program under a controlled scheduler: the second driver of the virtual computer. There is no time, no
 * core and no GIL. Every thread stands before its next visible operation; whoever holds the execution says which thread
 * goes on, and that thread runs up to (not into) its next one. That is a step.
 *
 * Where the thread that has just made a step is to make the next one too, it is not even suspended: the choice is made while
 * it announces its operation (`reaches`), deep in its calls, and it goes straight on. Only a change of threads goes through
 * their generators.
 *
 * A thread is enabled when its operation has no guard, or the guard holds, or the operation may give up waiting. When no
 * thread is enabled the execution is over: all have ended, or they wait for each other.
 *
 * Left to others: which thread goes on (explorer/), what the steps touch (touching.ts), what that means (explorer/happens-before.ts).
 */
import { current } from "../machine/current.ts";
import { SystemExit } from "../python/builtins.ts";
import type { Runnable } from "../machine/task.ts";
import type { Access, VisibleTrap } from "../machine/traps.ts";
import { AGAIN, LIMIT, type ExploreHooks, type Observer } from "./explore-hooks.ts";
import { ExploredThread, UNKNOWN } from "./explored-thread.ts";
import type { Instance } from "./instance.ts";
import { canRepeat, isFree, isLock, Rounds, type Performed, type Round } from "./rounds.ts";
import type { StepLog } from "./step-log.ts";
import { Touching } from "./touching.ts";

/** What a scheduler answers when nothing that begins like this execution is worth finishing. */
export const ABANDON = -1;
/** There is nothing to choose. */
const OVER = -2;

/** Says which thread goes on. */
export interface Scheduler {
  /** The number of the thread that makes the next step: one of `execution.enabled`, or ABANDON. */
  choose(execution: Execution): number;
}

/** An exception that nobody caught. */
export interface Failure {
  readonly error: unknown;
  readonly thread: number;
  /** The site that the thread passed last. */
  readonly site: number;
  /** Steps executed when it happened, its own included. */
  readonly step: number;
}

/** Hears about every step while a story is told. */
export interface Recorder {
  /** `thread` is about to perform its operation; `reply` false: it gives up waiting. */
  begins(execution: Execution, thread: ExploredThread, reply: boolean): void;
  /** What the operation read. */
  got(value: unknown): void;
  /** What the operation that `thread` announces next will store. */
  stores(thread: ExploredThread, value: unknown): void;
  /** The built-in method whose call `thread` announces next. */
  calls(thread: ExploredThread, method: string): void;
  /** An operation within the step, where no switch may come before it. */
  within(thread: ExploredThread, operation: { kind: string; object: object; key: PropertyKey | null; plain?: boolean; site: number }): void;
  ends(execution: Execution): void;
}

export class Execution implements Observer {
  readonly instance: Instance;
  readonly log: StepLog;
  /** By number; a number that another execution gave away may be missing in this one. */
  readonly threads: (ExploredThread | undefined)[] = [];
  /** In the order of creation. */
  readonly born: ExploredThread[] = [];
  /** Numbers of the threads that can be chosen now, ascending. Empty: the execution is over. */
  readonly enabled: number[] = [];
  /** The thread of the latest step that was not the passing of time, -1 before the first. */
  last = -1;
  /** Per step: true if it took the turn from a thread that could have gone on. */
  readonly preempted: boolean[] = [];
  /** The first exception that nobody caught. */
  failure: Failure | null = null;
  /** The budget of steps is gone. */
  exhausted = false;
  /** So it was, because somebody's time is up. */
  interrupted = false;
  /** The scheduler saw no use in going on. */
  abandoned = false;
  /** Some thread has rested after an idle round (rounds.ts). */
  rested = false;
  /** Of the step begun last: what its operation is done to, and the value that it stores, or UNKNOWN. */
  acted: object = this;
  stored: unknown = UNKNOWN;
  readonly recorder: Recorder | null;

  readonly #scheduler: Scheduler;
  readonly #stop: ((execution: Execution) => boolean) | null;
  readonly #isTimeUp: (() => boolean) | null;
  /** What steps touch; null: nobody asks. */
  readonly #touching: Touching | null;
  /** Locks that were taken, with the site where that was last; null: nobody asks. */
  readonly #taken: Map<object, number> | null;
  readonly #rounds = new Rounds<ExploredThread>();
  readonly #restsForGood: boolean;
  /** Threads may go on without being suspended. */
  readonly #straightOn: boolean;
  /** Found idle just now. */
  #idle: Round | null = null;
  /** Threads that have not ended, by number. */
  readonly #living: ExploredThread[] = [];
  /** Of the process that is running, or ran last. */
  #hooks: ExploreHooks;
  #newborn: ExploredThread[] = [];
  #running: ExploredThread | null = null;
  /** Makes the step that is in progress. */
  #stepping: ExploredThread | null = null;
  /** The step has ended while its thread announced its next operation: who makes the next step has been decided. */
  #closed = false;
  #next = OVER;
  #fault: { readonly error: unknown } | null = null;
  /** Steps begun. */
  #begun = 0;

  /**
   * Begins an execution; the log decides whether it repeats earlier steps.
   * @param options `maxSteps`: points that may be passed, by all threads together; `stop`: the execution ends after a step that makes
   * it true; `isTimeUp`: asked now and then, ends the execution as if its steps were used up; `restsForGood`: a thread whose loop has made an idle round never goes on, for searches that cover all executions (rounds.ts)
   */
  constructor(
    instance: Instance,
    log: StepLog,
    scheduler: Scheduler,
    options: {
      maxSteps: number;
      recorder?: Recorder | undefined;
      stop?: ((execution: Execution) => boolean) | undefined;
      isTimeUp?: (() => boolean) | undefined;
      restsForGood?: boolean;
    },
  ) {
    this.#scheduler = scheduler;
    this.#stop = options.stop ?? null;
    this.#isTimeUp = options.isTimeUp ?? null;
    this.#restsForGood = options.restsForGood ?? false;
    this.recorder = options.recorder ?? null;
    this.#straightOn = this.recorder === null && instance.recorded !== true;
    this.instance = instance;
    this.log = log;
    this.#touching = log.detailed ? new Touching(log) : null;
    this.#hooks = instance.hooks;
    this.#taken = instance.ignores?.has("leak") === false ? new Map() : null;
    this.#hooks.budget = options.maxSteps;
    this.#hooks.observer = this;
    log.foretold = this.#hooks.points.everywhere;
    log.rewind();
    this.#create(instance.main, log.numbers.thread(-1, 0), -1);
    this.#advanceNewborn();
    this.#findEnabled();
  }

  /** Runs to the end, to a step after which `stop` holds, or to where the scheduler abandons it. */
  run(): void {
    let next = this.#decide();
    while (next >= 0) {
      this.#closed = false;
      this.#step(this.thread(next));
      next = this.#closed ? this.#next : this.#decide();
    }
  }

  thread(number: number): ExploredThread {
    return this.threads[number]!;
  }

  /**
   * How the threads stand when nothing can go on and a thread that must end has not: they wait for each other, or go round for
   * ever. Null: none of it, or other executions stand for this one.
   */
  get stuck(): "deadlock" | "livelock" | null {
    if (this.instance.ignores?.has("deadlock") || this.enabled.length > 0 || this.exhausted) return null;
    const left = this.born.filter((thread) => !thread.done);
    if (this.isSuperseded || left.every(({ owner }) => owner.daemon)) return null;
    return left.some(({ resting, owner }) => resting !== null && !owner.daemon && canRepeat(resting)) ? "livelock" : "deadlock";
  }

  /** It is over, and a thread rests although it could go on: executions in which it comes to its loop later stand for this one. */
  get isSuperseded(): boolean {
    return this.enabled.length === 0 && this.born.some(({ done, resting }) => !done && resting !== null && resting.isOvertaken);
  }

  /** What loops have done that others may have seen; see Rounds. */
  get traits(): number {
    return this.#rounds.traits;
  }

  /** Writes the waiting operation of a thread into the log as if it came now, for analysis. Nothing runs. */
  suppose(thread: ExploredThread): void {
    this.#touching?.begin(thread, false);
    this.log.finish();
  }

  /** Locks that are still held although all is over, and the sites where they were taken; none if nobody asks for leaks. */
  get leaked(): readonly (readonly [lock: object, site: number])[] {
    if (this.#taken === null || this.enabled.length > 0 || this.exhausted || this.abandoned || this.isSuperseded) return [];
    return [...this.#taken].filter(([lock]) => !isFree(lock));
  }

  /** True if thread `number` can do nothing until another thread does something. */
  waits(number: number): boolean {
    const thread = this.thread(number);
    return !thread.done && !thread.timed && !thread.ready;
  }

  /** True if a switch away from thread `number` is a preemption: it could have gone on. */
  couldGoOn(number: number): boolean {
    if (number < 0) return false;
    const thread = this.thread(number);
    return thread.ready || (thread.instant && !thread.done);
  }

  // --- steps ------------------------------------------------------------------------------------------------------------

  #decide(): number {
    if (this.enabled.length === 0 || this.#stop?.(this)) return OVER;
    if (this.#begun % SOME === 0 && this.#begun > 0 && this.#isTooMuch()) return OVER;
    const number = this.#scheduler.choose(this);
    if (number === ABANDON) this.abandoned = true;
    return number;
  }

  /** The log is too long to be kept, or the time is up: this execution is cut off. */
  #isTooMuch(): boolean {
    this.interrupted = this.#isTimeUp?.() === true;
    if (this.log.length <= MOST_LOGGED && !this.interrupted) return false;
    this.exhausted = true;
    this.enabled.length = 0;
    return true;
  }

  /** Lets `thread`, which must be enabled, perform its operation, and run up to the one after. */
  #step(thread: ExploredThread): void {
    this.#stepping = thread;
    this.#advance(thread, this.#begin(thread));
    this.#stepping = null;
    if (!this.#closed) {
      this.#advanceNewborn();
      this.#end(thread);
    }
    if (this.#fault !== null) throw this.#fault.error;
  }

  /** The step of `thread` begins; gives the reply to what it announced. */
  #begin(thread: ExploredThread): boolean {
    const reply = thread.ready;
    if (thread.done || (!reply && !thread.timed))
      throw new Error(`Thread ${thread.number} was chosen, but it cannot go on (${thread.kind}).`);
    this.#hooks.budget--;
    this.#begun++;
    this.acted = thread.object;
    if (this.#taken !== null && reply && thread.kind === "acquire" && isLock(thread.object)) this.#taken.set(thread.object, thread.site);
    this.stored = thread.stores;
    thread.stores = UNKNOWN;
    this.preempted.push(this.last !== thread.number && thread.owner.passive !== true && this.couldGoOn(this.last));
    this.recorder?.begins(this, thread, reply);
    if (this.#touching === null) this.log.jot(thread.number);
    else this.#touching.begin(thread, reply);
    this.#performs(thread, thread, reply, thread.timed);
    return reply;
  }

  #end(thread: ExploredThread): void {
    this.log.finish();
    if (thread.owner.passive !== true) this.last = thread.number;
    this.#findEnabled();
    this.recorder?.ends(this);
  }

  /** Part of a step: an operation is performed. */
  #performs(thread: ExploredThread, operation: Performed, reply: boolean, timed: boolean): void {
    thread.resting = null;
    if (this.#rounds.none && operation.plain) return;
    const resting = this.#rounds.none ? NONE : this.born.flatMap((each) => (each.resting === null || each.done ? [] : [each.resting]));
    this.#rounds.performed(thread, operation, reply, timed, resting);
  }

  reaches(trap: VisibleTrap): boolean {
    const thread = this.#running;
    if (!this.#straightOn || thread === null || thread !== this.#stepping) return false;
    if (this.#newborn.length > 0 || thread.done || this.#fault !== null) return false;
    this.#closed = true;
    try {
      this.#announce(thread, trap);
      thread.site = this.#hooks.passed;
      this.#end(thread);
      this.#next = this.#decide();
      if (this.#next !== thread.number) return false;
      this.#closed = false;
      return this.#begin(thread);
    } catch (error) {
      // The program must not catch this.
      this.#fault ??= { error };
      return false;
    }
  }

  /** Resumes `thread` until it stands before the next operation, or has ended. */
  #advance(thread: ExploredThread, reply: boolean | undefined): void {
    const hooks = this.#enter(thread);
    this.#running = thread;
    current.thread = thread.owner;
    thread.owner.resumed?.();
    hooks.passed = thread.site;
    try {
      this.#resume(thread, reply);
    } catch (error) {
      this.#bury(thread);
      this.uncaught(error, thread.owner);
    } finally {
      thread.site = this.#hooks.passed;
      thread.owner.paused?.();
      current.thread = null;
      this.#running = null;
    }
  }

  /** The hooks of the thread's process; the budget of steps goes with whoever runs. */
  #enter(thread: ExploredThread): ExploreHooks {
    const before = this.#hooks;
    const hooks = this.instance.hooksOf?.(thread.owner) ?? before;
    if (hooks !== before) hooks.budget = before.budget;
    return (this.#hooks = hooks);
  }

  #resume(thread: ExploredThread, reply: boolean | undefined): void {
    // A thread that has only been born takes no reply: its first resume starts it.
    let answer: boolean | number | undefined = thread.kind === BEGIN.kind ? undefined : reply;
    for (;;) {
      const trap = thread.resume(answer);
      // It had announced its operation before it yielded.
      if (this.#closed && this.#stepping === thread) return;
      if (trap === null || thread.done) return this.#bury(thread);
      answer = true;
      if (trap.op === "visible") {
        if (this.#hooks.schedules(trap)) return this.#announce(thread, trap);
        this.#passOver(thread, trap);
      } else if (trap.op === "spawn") {
        this.disturbed();
        this.#create(trap.thread, this.log.numbers.thread(thread.number, thread.children++), this.log.position);
      } else if (trap.op === "swap") {
        this.#swap(thread, trap.thread);
      } else if (trap.op === "cpu") {
        answer = trap.ns;
      } else {
        answer = trap.op === "wake" ? 0 : true;
      }
    }
  }

  /** An operation before which no switch may come. */
  #passOver(thread: ExploredThread, trap: VisibleTrap): void {
    this.#hooks.budget--;
    this.recorder?.within(thread, { ...trap, site: this.#hooks.passed });
    this.#performs(thread, { ...trap, property: trap.key, plain: trap.plain === true }, true, false);
    if (this.#touching === null) return;
    this.#touching.add(thread, trap, trap.plain !== true);
    for (const access of trap.more ?? []) this.#touching.add(thread, access, trap.plain !== true);
  }

  /** The thread is in another interpreter from now on. */
  #swap(thread: ExploredThread, owner: Runnable): void {
    const { passed } = this.#hooks;
    thread.owner.paused?.();
    thread.owner = owner;
    const hooks = this.#enter(thread);
    current.thread = owner;
    owner.resumed?.();
    hooks.passed = passed;
  }

  #announce(thread: ExploredThread, trap: VisibleTrap): void {
    if (trap.site >= 0) this.#hooks.passed = trap.site;
    thread.standBefore(trap);
    if (trap.kind === AGAIN) {
      thread.resting = this.#idle;
      this.rested ||= this.#idle !== null;
      // Going round again reads what was read before: no new access, so no race.
      thread.plain = false;
    }
    this.#touching?.foretell(thread, this.#hooks.passed);
    if (trap.kind === LIMIT || this.#hooks.budget < 0) this.exhausted = true;
  }

  // --- threads ----------------------------------------------------------------------------------------------------------

  #create(owner: Runnable, number: number, birth: number): void {
    const thread = new ExploredThread(number, this.born.length, owner, birth);
    this.threads[number] = thread;
    this.born.push(thread);
    this.#newborn.push(thread);
    let at = this.#living.length;
    while (at > 0 && this.#living[at - 1]!.number > number) at--;
    this.#living.splice(at, 0, thread);
    // Whoever ends or joins it first, the thread's own object is known from its birth.
    this.#touching?.number(thread, owner);
  }

  /** A new thread runs up to its first visible operation at once: nobody can notice. */
  #advanceNewborn(): void {
    for (let thread = this.#newborn.shift(); thread !== undefined; thread = this.#newborn.shift()) {
      if (this.#hooks.points.everywhere) this.#advance(thread, undefined);
      else this.#announce(thread, { ...BEGIN, object: thread.owner });
    }
  }

  #bury(thread: ExploredThread): void {
    thread.done = true;
    this.#rounds.forget(thread);
  }

  #findEnabled(): void {
    const { enabled } = this;
    const living = this.#living;
    let count = 0;
    let left = 0;
    for (let k = 0; k < living.length; k++) {
      const thread = living[k]!;
      if (thread.done) continue;
      if (left < k) living[left] = thread;
      left++;
      if (this.exhausted || (this.#restsForGood && thread.resting !== null)) continue;
      if (thread.timed || thread.ready) enabled[count++] = thread.number;
    }
    if (living.length > left) living.length = left;
    if (enabled.length > count) enabled.length = count;
  }

  // --- what the program's hooks tell --------------------------------------------------------------------------------------

  touched(kind: string, site: number, accesses: readonly Access[]): void {
    this.recorder?.within(this.#running!, { kind, ...accesses[0]!, plain: true, site });
    try {
      for (const access of accesses) this.#touching?.add(this.#running!, access, false);
    } catch (error) {
      // The program must not catch this.
      this.#fault ??= { error };
    }
  }

  got(value: unknown): void {
    if (this.#touching !== null && typeof value === "object" && value !== null) this.#touching.found(this.#running!, value);
    this.recorder?.got(value);
  }

  stores(value: unknown): void {
    if (this.#touching !== null && typeof value === "object" && value !== null) this.#touching.number(this.#running!, value);
    this.#running!.stores = value;
    this.recorder?.stores(this.#running!, value);
  }

  roundBegins(depth: number): void {
    this.#rounds.begins(this.#running!, depth);
  }

  roundEnds(depth: number): readonly Access[] | null {
    this.#idle = this.#rounds.ends(this.#running!, depth);
    return this.#idle?.reads ?? null;
  }

  libraryCalled(): void {
    if (!this.#rounds.none) this.#rounds.calls(this.#running!);
  }

  disturbed(clock = false): void {
    if (this.#running !== null) this.#rounds.disturbs(this.#running, clock);
  }

  made(object: object): void {
    this.disturbed();
    this.#touching?.number(this.#running!, object);
  }

  calls(method: string): void {
    this.recorder?.calls(this.#running!, method);
  }

  uncaught(error: unknown, _thread: unknown): void {
    if (this.#hooks.stopped) this.exhausted = true;
    if (this.failure !== null || this.exhausted || error instanceof SystemExit || this.instance.ignores?.has("error")) return;
    const thread = this.#running!.number;
    this.failure = { error, thread, site: this.#hooks.passed, step: this.#begun };
  }

  stopped(owner: unknown): void {
    const thread = this.born.find((one) => one.first === owner);
    if (thread === undefined || thread.done) return;
    this.#bury(thread);
    // Whoever ends its own process has made its last operation.
    thread.stopped = thread !== this.#running;
    thread.stoppedBy = this.log.position;
  }
}

const NONE: readonly Round[] = [];

/** How many steps go by before somebody looks whether they are too many. */
const SOME = 4096;
/** Steps that a log may hold: some hundred bytes each. */
const MOST_LOGGED = 1_000_000;

/** Where a switch may come only at certain points, what a new thread does first is not known before it runs. */
const BEGIN: Omit<VisibleTrap, "object"> = {
  op: "visible",
  kind: "begin",
  key: null,
  write: false,
  guard: null,
  timed: false,
  more: null,
  site: -1,
};
