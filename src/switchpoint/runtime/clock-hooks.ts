/**
 * Compiled code under the clock: instructions cost time, and a thread looks up when its budget is gone.
 *
 * A thread runs ahead of the clock: it executes instructions at the host's speed and owes the machine their time. It may
 * run ahead up to the next event of the machine, since nothing that could concern it happens before. When the budget is
 * gone it pays what it owes (a CPU request), and if the GIL's breaker is up and this is one of the version's switch points,
 * it hands the GIL over. With the breaker up the budget is nothing, so that it asks at every point until it may switch.
 *
 * Everything between a load and a store is charged before the store's point; that is what makes `counter += 1` lose
 * updates on 3.9, where the instructions before the store are switch points, and not on 3.12.
 */
import { checks, cost, isTick, letsOthersIn } from "../gil/instructions.ts";
import type { Version } from "../gil/versions.ts";
import type { Gil } from "../gil/gil.ts";
import type { Computer } from "../machine/computer.ts";
import type { Recording } from "../machine/kernel/recording.ts";
import { Random } from "../machine/random.ts";
import type { Sim } from "../machine/traps.ts";
import { currentThread, type PyThread } from "../python/interpreter.ts";
import type { Compiled, Site, SiteKind } from "../compiler/compiled.ts";
import { Hooks } from "./hooks.ts";
import { nativeCost } from "./native-costs.ts";

/** How the counters are packed into the budget: steps in the low bits, then picoseconds, then ticks where they count. */
interface Packing {
  readonly ps: number;
  readonly tick: number;
}

/** Without ticks the budget is time. It must not exceed AHEAD, or the steps would run over into the picoseconds. */
const BY_TIME: Packing = { ps: 2 ** 20, tick: Infinity };
const AHEAD = 1_000_000;

/** Nanoseconds with which a plain function may try. */
const TRIAL = 60_000;

/** With ticks the budget is ticks: a check is due when they are used up, whatever the time. */
const BY_TICKS: Packing = { ps: 2 ** 13, tick: 2 ** 43 };
/** Most ticks in one budget. */
const TICKS = 1000;

/**
 * Without a GIL, an access of something that another thread can see charges this much more than any budget, so that it always
 * asks, pays what the thread owes, and happens at its own instant. It is taken off again before anything is booked.
 */
const EXACT = 2 ** 51;
const ACCESSES: ReadonlySet<SiteKind> = new Set<SiteKind>(["read", "write", "get", "set", "delete", "call"]);

/**
 * With several threads such an access takes up to this many nanoseconds more: the cache line may be in another core's cache.
 * How long is decided by chance, the same in every run; else threads in step would miss each other for ever, or never.
 */
const CONTENTION = 20;

/** What counts as a step: one call, back-edge or visible operation. */
const STEPS: ReadonlySet<SiteKind> = new Set<SiteKind>(["loop", "read", "write", "get", "set", "delete", "call"]);

/** Steps taken, by all processes together. */
export interface Meter {
  steps: number;
}

export class ClockHooks extends Hooks {
  /** Where steps are counted; a process that is being led to the point of a fork counts apart. */
  meter: Meter;
  /** The diary of its process; null if it keeps none. */
  readonly #recording: Recording | null;
  readonly #lookUp = (): number => (this.#packing === BY_TICKS ? this.#tickBudget() : this.#timeBudget());
  readonly #version: Version;
  readonly #computer: Computer;
  /** The GIL of the thread that runs: a native thread has none. */
  #gil: Gil;
  readonly #packing: Packing;
  readonly #exact: boolean;
  readonly #chance = new Random(0);
  readonly #maxSteps: number;
  readonly #overspent: () => void;
  /** The budget when it was given; what is missing from it has been used. */
  #given = 0;
  /** Per site: 1 if a switch may happen there, 2 if not, 0 not asked yet. */
  #switchPoints = new Uint8Array(256);

  constructor(options: {
    version: Version;
    computer: Computer;
    gil: Gil;
    maxSteps: number;
    overspent: () => void;
    meter?: Meter;
    recording?: Recording | null;
  }) {
    super();
    this.meter = options.meter ?? { steps: 0 };
    this.#recording = options.recording ?? null;
    this.#version = options.version;
    this.#computer = options.computer;
    this.#gil = options.gil;
    this.#packing = options.gil.ticker === null ? BY_TIME : BY_TICKS;
    this.#exact = options.gil.parallel;
    // What a plain function has done is lost when the budget ends before it does.
    this.worth = this.#packing === BY_TIME ? 3000 * 1000 * BY_TIME.ps : 30 * BY_TICKS.tick;
    this.trial = this.#packing === BY_TIME ? TRIAL * 1000 * BY_TIME.ps : Infinity;
    this.#maxSteps = options.maxSteps;
    this.#overspent = options.overspent;
  }

  override costs(compiled: Compiled): Float64Array {
    return Float64Array.from(compiled.sites, (site) => this.#charge(site));
  }

  #charge(site: Site): number {
    let charge = STEPS.has(site.kind) ? 1 : 0;
    if (this.#exact && ACCESSES.has(site.kind)) charge += EXACT;
    for (const instruction of site.instructions) {
      charge += cost(instruction, this.#version) * this.#packing.ps;
      if (this.#packing === BY_TICKS && isTick(instruction)) charge += this.#packing.tick;
    }
    return charge;
  }

  /** The driver is about to run `thread`. */
  resumed(thread: PyThread): void {
    this.#gil = thread.interpreter.gil;
    this.depth = thread.depth;
    const recording = this.#recording;
    if (recording === null) return this.#renew();
    // A thread that is led along a diary keeps its budget where the original did.
    if (recording.mode === "read" && !recording.nextIsRenewal) return;
    this.left = this.#given = recording.renewal(thread.index, this.#lookUp);
  }

  /** A call that left the process has come back. Its diary tells only that, not when the thread was taken off meanwhile. */
  returned(): void {
    this.#settle(currentThread());
    this.#renew();
  }

  /** The driver has taken it off. */
  paused(thread: PyThread): void {
    this.#settle(thread);
    thread.depth = this.depth;
  }

  /** How many more steps may be taken. */
  get stepsLeft(): number {
    return Math.max(0, this.#maxSteps - this.meter.steps);
  }

  /** Steps that no site counts. */
  countSteps(count: number): void {
    this.meter.steps += count;
    if (this.meter.steps > this.#maxSteps) this.#overspent();
  }

  override *at(site: number): Sim<void> {
    this.passed = site;
    const thread = currentThread();
    this.#note(thread, site);
    this.#settle(thread);
    const here = this.#maySwitch(site);
    if (here || !this.#gil.breaker || this.#computer.halted) yield* this.#pay(thread);
    if (here && this.#gil.breaker) yield* this.#gil.check(thread);
    this.#renew();
  }

  override rd(site: number): Sim<void> {
    return this.#access(site);
  }
  override wr(site: number): Sim<void> {
    return this.#access(site);
  }
  override get(site: number): Sim<void> {
    return this.#access(site);
  }
  override set(site: number): Sim<void> {
    return this.#access(site);
  }
  /** A built-in method is one operation. With a GIL nobody is there to see when it happens; but a long one takes its time. */
  override *builtin(site: number, method: Function, self: unknown, args: readonly unknown[]): Sim<void> {
    const ns = nativeCost(method, self, args);
    if (ns > 0) {
      const thread = currentThread();
      this.#settle(thread);
      thread.owed += ns * 1000;
      yield* this.#pay(thread);
      this.#renew();
    }
    if (this.#exact) yield* this.#access(site);
  }

  #access(site: number): Sim<void> {
    const thread = currentThread();
    if (this.#exact && thread.interpreter.threads.length > 1) thread.owed += this.#chance.between(0, CONTENTION) * 1000;
    return this.at(site);
  }

  /** A library function sees the clock as it is: pay first. */
  override *enter(site: number): Sim<void> {
    const thread = currentThread();
    this.#note(thread, site);
    this.#settle(thread);
    yield* this.#pay(thread);
    this.#renew();
  }

  /** Every version looks at eval_breaker after a call that ran C code; `with lock` calls nothing. */
  override *leave(site: number): Sim<void> {
    if (!this.#gil.breaker) return;
    if (this.sites[site]?.enters === true && !checks("setup_with", this.#version)) return;
    const thread = currentThread();
    this.#settle(thread);
    yield* this.#pay(thread);
    if (this.#gil.breaker) yield* this.#gil.check(thread);
    this.#renew();
  }

  override get stopped(): boolean {
    return this.#computer.halted;
  }

  override seen<T>(_site: number, value: T): T {
    return value;
  }

  /** Where the thread is, for the trace. */
  #note(thread: PyThread, site: number): void {
    const line = this.sites[site]?.line;
    if (line !== undefined && thread.task !== null) thread.task.line = line;
  }

  /** Books what was used of the budget. */
  #settle(thread: PyThread): void {
    if (this.left === this.#given) return;
    let used = this.#given - this.left;
    this.#given = this.left;
    if (this.#exact) used %= EXACT;
    if (this.#packing === BY_TICKS) {
      const ticks = Math.floor(used / BY_TICKS.tick);
      used -= ticks * BY_TICKS.tick;
      this.#gil.ticker?.spend(ticks);
    }
    const ps = Math.floor(used / this.#packing.ps);
    thread.owed += ps;
    const { meter } = this;
    meter.steps += used - ps * this.#packing.ps;
    if (meter.steps > this.#maxSteps) this.#overspent();
  }

  /** Spends what the thread owes on its core. */
  *#pay(thread: PyThread): Sim<void> {
    const ns = Math.floor(thread.owed / 1000);
    if (ns > 0 || this.#computer.halted) {
      thread.owed -= ns * 1000;
      yield { op: "cpu", ns: Math.max(1, ns), grain: 0 };
    }
  }

  #renew(): void {
    const recording = this.#recording;
    this.left = this.#given = recording === null ? this.#lookUp() : recording.outside(this.#lookUp);
  }

  #timeBudget(): number {
    // No step is shorter than an instruction: the budget of steps cannot be overrun by more than one round.
    const steps = Math.max(0, this.#maxSteps - this.meter.steps) + 1;
    const ns = this.#gil.breaker ? 0 : Math.min(AHEAD, this.#computer.horizon(), Math.ceil((steps * this.#version.instruction) / 1000));
    return ns * 1000 * BY_TIME.ps;
  }

  /** The instruction after the last that is left makes the budget negative. */
  #tickBudget(): number {
    const remaining = this.#gil.breaker ? -1 : Math.min(TICKS, this.#gil.ticker?.remaining() ?? TICKS);
    return (remaining + 1) * BY_TICKS.tick;
  }

  #maySwitch(site: number): boolean {
    if (site >= this.#switchPoints.length) {
      const grown = new Uint8Array(2 * Math.max(site, this.#switchPoints.length));
      grown.set(this.#switchPoints);
      this.#switchPoints = grown;
    }
    if (this.#switchPoints[site] === 0) {
      const known = this.sites[site];
      this.#switchPoints[site] = known !== undefined && letsOthersIn(known, this.#version) ? 1 : 2;
    }
    return this.#switchPoints[site] === 1;
  }
}
