/**
 * One execution of a program under a controlled scheduler: the second driver of the virtual computer. There is no time, no
 * core and no GIL. Every thread stands before its next visible operation; whoever holds the execution says which thread
 * goes on, and that thread runs up to (not into) its next one. That is a step.
 *
 * A thread is enabled when its operation has no guard, or the guard holds, or the operation may give up waiting. When no
 * thread is enabled the execution is over: all have ended, or they wait for each other.
 *
 * Left to others: which thread goes on (explorer/), what the steps mean for each other (explorer/happens-before.ts).
 */
import { current } from "../machine/current.ts";
import { SystemExit } from "../python/builtins.ts";
import type { Runnable } from "../machine/task.ts";
import type { Access, Guarded, Sim, VisibleTrap } from "../machine/traps.ts";
import { AGAIN, LIMIT, type ExploreHooks, type Observer } from "./explore-hooks.ts";
import { canRepeat, Rounds, type Performed, type Round } from "./rounds.ts";
import type { StepLog } from "./step-log.ts";

/** How a program shall be explored; fixed for all executions of one exploration. */
export interface StartOptions {
  /** "any" or a version's name. */
  readonly python: string;
  readonly seed: number;
  readonly args: Readonly<Record<string, string>>;
  /** Printing is a visible operation, because outputs will be compared. */
  readonly prints: boolean;
  /** How `multiprocessing` starts processes, if the program does not say; absent: as the version does. */
  readonly startMethod?: string;
}

/** A program that can be started again and again; every instance is fresh and shares nothing with the others. */
export interface ExploredProgram {
  /** Of the source, as schedules carry it: a few letters and digits. */
  readonly hash: string;
  start(options: StartOptions): Instance;
}

/** How an execution can go wrong: an exception that nobody caught, or threads that wait for each other. */
export type Failing = "error" | "deadlock";

/** One instance of the program, before its first step. */
export interface Instance {
  readonly hooks: ExploreHooks;
  readonly main: Runnable;
  /** The hooks of the process that a thread belongs to; absent: there is but one. */
  hooksOf?(thread: Runnable): ExploreHooks;
  /** Ways to fail that are of no account in this exploration. */
  readonly ignores?: ReadonlySet<Failing>;
  /** What has been written so far. */
  stdout(): string;
  /** Where the program raised `error`, if that is known better than by the last site. */
  placeOf(error: unknown): { readonly line: number; readonly column: number } | null;
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

/** A thread of the program, standing before its next visible operation. */
export class ExploredThread {
  /** The same in every execution that starts this thread; see Numbering. */
  readonly number: number;
  /** Its place in the order of creation in this execution. */
  readonly order: number;
  /** What runs in it; another for a while, when it is in another interpreter (SwapTrap). */
  owner: Runnable;
  /** What it was born as. */
  readonly first: Runnable;
  readonly body: Sim<void>;
  /** The step that started it, -1 for the first thread. */
  readonly birth: number;
  /** Threads that it has started. */
  children = 0;
  done = false;
  /** Done because its process ended, with an operation still to come: that could have come first. */
  stopped = false;
  /** The step that stopped it. */
  stoppedBy = -1;
  /** Where it last was, while another thread runs. */
  site = -1;

  /** The operation that comes next. */
  kind = "";
  object: object = this;
  guard: string | null = null;
  timed = false;
  instant = false;
  /** It is an operation on plain data. */
  plain = false;
  /** Which part of the object, as announced, whether it writes, and what else is accessed. */
  property: PropertyKey | null = null;
  write = false;
  more: readonly Access[] | null = null;
  /** The idle round after which it stands, if nobody can tell the next one from it (rounds.ts). */
  resting: Round | null = null;
  /** What it will touch: the object and its further accesses, as the log numbers them. */
  readonly touched: object[] = [];
  readonly objects: number[] = [];
  readonly keys: number[] = [];
  readonly writes: boolean[] = [];

  constructor(number: number, order: number, owner: Runnable, birth: number) {
    this.number = number;
    this.order = order;
    this.owner = this.first = owner;
    this.birth = birth;
    this.body = owner.start();
  }

  /** The operation that comes next, as a story tells it. */
  get operation(): { kind: string; object: object; key: PropertyKey | null; plain: boolean; site: number } {
    const { kind, object, property, plain, site } = this;
    return { kind, object, key: property, plain, site };
  }

  /** True if the next operation need not wait. */
  get ready(): boolean {
    if (this.resting !== null) return !this.done && this.resting.isOvertaken;
    return !this.done && (this.guard === null || (this.object as Guarded).guards[this.guard]!());
  }
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
  /** The strategy saw no use in going on. */
  abandoned = false;
  readonly recorder: Recorder | null;

  readonly #rounds = new Rounds<ExploredThread>();
  readonly #restsForGood: boolean;
  /** Found idle just now. */
  #idle: Round | null = null;
  readonly #objects = new Map<object, number>();
  /** Of the process that is running, or ran last. */
  #hooks: ExploreHooks;
  #newborn: ExploredThread[] = [];
  #running: ExploredThread | null = null;
  #fault: unknown = null;
  /** Steps begun. */
  #begun = 0;

  /**
   * Begins an execution; the log decides whether it repeats earlier steps.
   * @param maxSteps points that may be passed, by all threads together
   * @param restsForGood a thread whose loop has made an idle round never goes on; for searches that cover all executions (rounds.ts)
   */
  constructor(instance: Instance, log: StepLog, maxSteps: number, recorder: Recorder | null = null, restsForGood = false) {
    this.#restsForGood = restsForGood;
    this.recorder = recorder;
    this.instance = instance;
    this.log = log;
    this.#hooks = instance.hooks;
    this.#hooks.budget = maxSteps;
    this.#hooks.observer = this;
    log.foretold = this.#hooks.points.everywhere;
    log.rewind();
    this.#create(instance.main, log.numbers.thread(-1, 0), -1);
    this.#advanceNewborn();
    this.#findEnabled();
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

  /** Performs the next operation of thread `number`, which must be enabled, and runs it up to the one after. */
  step(number: number): void {
    const thread = this.thread(number);
    const reply = thread.ready;
    if (thread.done || (!reply && !thread.timed)) throw new Error(`Thread ${number} was chosen, but it cannot go on (${thread.kind}).`);
    this.#hooks.budget--;
    this.#begun++;
    const passive = thread.owner.passive === true;
    this.preempted.push(!passive && this.last !== number && this.couldGoOn(this.last));
    this.recorder?.begins(this, thread, reply);
    this.#announceTo(thread, reply);
    this.#performs(thread, thread, reply, thread.timed);
    this.#advance(thread, reply);
    this.#advanceNewborn();
    this.log.finish();
    if (!passive) this.last = number;
    this.#findEnabled();
    this.recorder?.ends(this);
    if (this.#fault !== null) throw this.#fault;
  }

  #performs(thread: ExploredThread, operation: Performed, reply: boolean, timed: boolean): void {
    thread.resting = null;
    const resting = this.#rounds.none ? [] : this.born.flatMap((each) => (each.resting === null || each.done ? [] : [each.resting]));
    this.#rounds.performed(thread, operation, reply, timed, resting);
  }

  /** Writes the waiting operation of a thread into the log as if it came now, for analysis. Nothing runs. */
  suppose(thread: ExploredThread): void {
    this.#announceTo(thread, false);
    this.log.finish();
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

  touched(kind: string, site: number, accesses: readonly Access[]): void {
    this.recorder?.within(this.#running!, { kind, ...accesses[0]!, plain: true, site });
    try {
      for (const access of accesses) this.#log(this.#running!, access, false);
    } catch (fault) {
      // The program must not catch this.
      this.#fault ??= fault;
    }
  }

  got(value: unknown): void {
    if (this.log.detailed && typeof value === "object" && value !== null && !this.#objects.has(value)) this.#found(value);
    this.recorder?.got(value);
  }

  stores(value: unknown): void {
    const thread = this.#running!;
    if (typeof value === "object" && value !== null) this.#number(thread, value);
    this.recorder?.stores(thread, value);
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
    this.#number(this.#running!, object);
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
    thread.done = true;
    this.#rounds.forget(thread);
    // Whoever ends its own process has made its last operation.
    thread.stopped = thread !== this.#running;
    thread.stoppedBy = this.log.position;
  }

  #create(owner: Runnable, number: number, birth: number): void {
    const thread = new ExploredThread(number, this.born.length, owner, birth);
    this.threads[number] = thread;
    this.born.push(thread);
    this.#newborn.push(thread);
    // Whoever ends or joins it first, the thread's own object is known from its birth.
    this.#number(thread, owner);
  }

  /** A new thread runs up to its first visible operation at once: nobody can notice. */
  #advanceNewborn(): void {
    while (this.#newborn.length > 0) {
      const thread = this.#newborn.shift()!;
      if (this.#hooks.points.everywhere) this.#advance(thread, undefined);
      else this.#announce(thread, { ...BEGIN, object: thread.owner });
    }
  }

  #announceTo(thread: ExploredThread, reply: boolean): void {
    const { log } = this;
    if (!log.detailed) return log.begin(thread.number, thread.kind, thread.site, 0, reply, thread.birth);
    const guard = thread.guard === null || thread.timed ? 0 : log.numbers.guard(thread.guard);
    log.begin(thread.number, thread.kind, thread.site, guard, reply, thread.birth);
    for (let k = 0; k < thread.objects.length; k++) {
      this.#logNumbered(thread.objects[k]!, thread.touched[k]!, thread.keys[k]!, thread.writes[k]!, !thread.plain);
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
      thread.done = true;
      this.#rounds.forget(thread);
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
      const result = thread.body.next(answer);
      if (result.done || thread.done) {
        thread.done = true;
        this.#rounds.forget(thread);
        return;
      }
      const trap = result.value;
      answer = true;
      if (trap.op === "visible") {
        if (this.#hooks.schedules(trap)) return this.#announce(thread, trap);
        this.#hooks.budget--;
        this.recorder?.within(thread, { ...trap, site: this.#hooks.passed });
        this.#performs(thread, { ...trap, property: trap.key, plain: trap.plain === true }, true, false);
        this.#log(thread, trap, trap.plain !== true);
        for (const access of trap.more ?? []) this.#log(thread, access, trap.plain !== true);
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
    thread.kind = trap.kind;
    thread.object = trap.object;
    thread.property = trap.key;
    thread.write = trap.write;
    thread.more = trap.more;
    if (trap.kind === AGAIN) thread.resting = this.#idle;
    thread.guard = trap.guard;
    thread.timed = trap.timed;
    thread.instant = trap.instant === true;
    // Going round again reads what was read before: no new access, so no race.
    thread.plain = trap.plain === true && trap.kind !== AGAIN;
    if (thread.objects.length > 0) thread.touched.length = thread.objects.length = thread.keys.length = thread.writes.length = 0;
    if (this.log.detailed) {
      this.#foretell(thread, trap);
      if (trap.more !== null) for (const access of trap.more) this.#foretell(thread, access);
      // Whatever ends or copies its process is in the way of all that it does.
      const { stakes } = thread.owner;
      if (stakes !== undefined)
        for (let k = 0; k < stakes.length; k++) this.#foretell(thread, { object: stakes[k]!, key: null, write: false });
      this.log.announce(thread.number, thread.objects[0]!, thread.keys[0]!, this.#hooks.passed);
    }
    if (trap.kind === LIMIT || this.#hooks.budget < 0) this.exhausted = true;
  }

  #foretell(thread: ExploredThread, access: Access): void {
    thread.touched.push(access.object);
    thread.objects.push(this.#number(thread, access.object));
    thread.keys.push(this.log.numbers.key(access.key));
    thread.writes.push(access.write);
  }

  #number(thread: ExploredThread, object: object): number {
    if (!this.log.detailed) return 0;
    let number = this.#objects.get(object);
    if (number === undefined) this.#objects.set(object, (number = this.log.meet(thread.number)));
    else this.log.meetAgain(thread.number, number);
    return number;
  }

  /** An object that is read from a shared place has the same number whoever reads it first. */
  #found(object: object): void {
    const thread = this.#running!;
    // Where a step is one operation, the operation being performed is the read.
    const place = this.log.foretold ? thread.objects[0] : undefined;
    this.#objects.set(object, place === undefined ? this.log.meet(thread.number) : this.log.meetIn(place, thread.keys[0]!));
  }

  #log(thread: ExploredThread, access: Access, orders: boolean): void {
    if (!this.log.detailed) return;
    this.#logNumbered(this.#number(thread, access.object), access.object, this.log.numbers.key(access.key), access.write, orders);
  }

  #logNumbered(number: number, object: object, key: number, write: boolean, orders: boolean): void {
    this.log.access(number, key, write, orders ? this.#held(object) : 0, orders);
  }

  /** Which guards of a primitive hold. A program's own object is not asked: it might notice. */
  #held(object: object): number {
    const guards = (object as Partial<Guarded>).guards;
    if (guards === undefined) return 0;
    let held = 0;
    for (const name in guards) if (guards[name]!()) held += this.log.numbers.guard(name);
    return held;
  }

  #findEnabled(): void {
    const { enabled } = this;
    enabled.length = 0;
    if (this.exhausted) return;
    for (const thread of this.threads) {
      if (thread === undefined || thread.done || (this.#restsForGood && thread.resting !== null)) continue;
      if (thread.timed || thread.ready) enabled.push(thread.number);
    }
  }
}

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
