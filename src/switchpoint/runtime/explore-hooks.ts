/**
 * What compiled code calls while it is explored. Every operation that another thread could notice becomes a visible trap;
 * at a place where no switch may happen (`--python V`) the access is reported and the thread goes straight on.
 *
 * One trap object and one iterator serve all operations: the execution copies what it needs as soon as the trap is yielded.
 * Left to others: what a trap means (exploration.ts), what a built-in method touches (footprints.ts).
 */
import type { Compiled, Site } from "../compiler/compiled.ts";
import type { Access, Sim, Trap, VisibleTrap } from "../machine/traps.ts";
import { checks, letsOthersIn } from "../gil/instructions.ts";
import type { Version } from "../gil/versions.ts";
import { bodyOf, programBodyOf, signatureOf } from "../python/callable.ts";
import { threadPart } from "../python/threading/local.ts";
import { callLibrary } from "./calls.ts";
import { Hooks } from "./hooks.ts";
import { isPlainArray, Iteration } from "./iteration.ts";
import type { SiteTables } from "./module-record.ts";
import { bindKeywords } from "./keywords.ts";
import { memoryAccesses } from "./raw-memory.ts";

/** Where a switch may happen. */
export interface SwitchPoints {
  /** Before every visible operation, which is all that the language promises. */
  readonly everywhere: boolean;
  /** Else: somewhere in the instructions that lead to this site. */
  at(site: Site): boolean;
  /** Else: after the return of a call that ran C code, and after `with lock` has taken it. */
  readonly afterCall: boolean;
  readonly afterWith: boolean;
}

/** `--python any`. */
export const EVERYWHERE: SwitchPoints = { everywhere: true, at: () => true, afterCall: true, afterWith: true };

/** The switch points of one version of CPython. */
export function switchPointsOf(version: Version): SwitchPoints {
  return {
    everywhere: false,
    at: (site) => letsOthersIn(site, version),
    afterCall: checks("call_c", version),
    afterWith: checks("setup_with", version),
  };
}

/** Hears what happens between two traps. */
export interface Observer {
  /** The running thread has come to the operation that `trap` announces. True: it performs it at once; false: it must yield the trap. */
  reaches(trap: VisibleTrap): boolean;
  /** An access where no switch may happen. `kind` and `site` as in a trap. */
  touched(kind: string, site: number, accesses: readonly Access[]): void;
  /** What the read that has just been made gave. */
  got(value: unknown): void;
  /** What the write that is about to be announced will store. */
  stores(value: unknown): void;
  /** A primitive has been made, which the program will never hold itself. */
  made(object: object): void;
  /** The name of the built-in method that is about to be announced. */
  calls(method: string): void;
  /** The process of `thread` (a Runnable) has ended: nothing of it runs any more. */
  stopped(thread: unknown): void;
  /** A round of a loop begins, or ends and the next one begins (rounds.ts); `depth` tells whose loop it is. */
  roundBegins(depth: number): void;
  /** What the round read, if it was idle; else null. */
  roundEnds(depth: number): readonly Access[] | null;
  /** A function of the library is about to be called. */
  libraryCalled(): void;
  /** Something has changed, or was looked at (`clock`), of which no trap tells. */
  disturbed(clock?: boolean): void;
  /** An exception that nobody caught ended `thread` (a Runnable; SystemExit is not reported). */
  uncaught(error: unknown, thread: unknown): void;
}

/** What a built-in method reads and writes. */
export type Footprints = (method: Function, self: unknown, args: readonly unknown[]) => readonly Access[];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class ExploreHooks extends Hooks {
  /** Steps that the execution may still take. */
  budget = Infinity;
  observer: Observer | null = null;
  readonly points: SwitchPoints;
  readonly #footprints: Footprints;
  readonly #switches: boolean[] = [];
  /** Generators or coroutines have been made. */
  #resumes = false;

  /** The one trap, filled anew for each operation. */
  readonly #trap: Mutable<VisibleTrap> = {
    op: "visible",
    kind: "",
    object: this,
    key: null,
    write: false,
    guard: null,
    timed: false,
    plain: true,
    more: null,
    site: -1,
  };
  readonly #once = new Once(this.#trap) as unknown as Once & Sim<void>;
  readonly #given = new Given();

  constructor(points: SwitchPoints, footprints: Footprints) {
    super();
    this.points = points;
    this.#footprints = footprints;
  }

  override costs(compiled: Compiled): Float64Array {
    return new Float64Array(compiled.sites.length);
  }

  /** The budget is always gone, so nothing is ever noted in them: one set serves all instances. */
  override tables(compiled: Compiled): SiteTables {
    let tables = TABLES.get(compiled);
    if (tables === undefined) TABLES.set(compiled, (tables = super.tables(compiled)));
    return tables;
  }

  override get asksAlways(): boolean {
    return true;
  }

  override at(site: number): Sim<void> {
    this.passed = site;
    if (--this.budget < 0) return this.#pass(LIMIT, site);
    const { round } = this.sites[site]!;
    if (round === "begins") this.observer?.roundBegins(this.depth);
    else if (round === "ends" && !this.#resumes) {
      const reads = this.observer?.roundEnds(this.depth) ?? null;
      if (reads !== null) return this.#announce(AGAIN, site, this, null, false, reads);
    }
    return !this.points.everywhere && this.#isPoint(site) ? this.#pass(GO_ON, site) : NOTHING;
  }

  override opens(): void {
    this.observer?.roundBegins(this.depth);
  }

  override rd(site: number, scope: object): Sim<void> {
    return this.#operation("read", site, scope, this.sites[site]!.name, false);
  }

  override wr(site: number, scope: object, value: unknown): Sim<void> {
    this.observer?.stores(value);
    return this.#operation("write", site, scope, this.sites[site]!.name, true);
  }

  override get(site: number, object: unknown, key: PropertyKey): Sim<void> {
    if (!isObject(object)) return this.#nothing(site);
    return this.#memory("get", site, object, key, false) ?? this.#operation("get", site, threadPart(object), key, false);
  }

  override set(site: number, object: unknown, key: PropertyKey, value: unknown): Sim<void> {
    if (!isObject(object)) return this.#nothing(site);
    this.observer?.stores(value);
    return (
      this.#memory("set", site, object, key, true) ?? this.#operation("set", site, threadPart(object), key, true, lengthWrite(object, key))
    );
  }

  /** An element of a typed array; null if the object is none. */
  #memory(kind: string, site: number, object: object, key: PropertyKey, write: boolean): Sim<void> | null {
    const bytes = memoryAccesses(object, key, write);
    if (bytes === null) return null;
    const [first, ...more] = bytes as [Access, ...Access[]];
    return this.#operation(kind, site, first.object, first.key, first.write, more.length > 0 ? more : null);
  }

  override builtin(site: number, method: Function, self: unknown, args: readonly unknown[]): Sim<void> {
    const accesses = this.#footprints(method, self, args);
    const [first] = accesses;
    if (first === undefined) return this.#nothing(site);
    this.observer?.calls(method.name);
    return this.#operation("call", site, first.object, first.key, first.write, accesses.length > 1 ? accesses.slice(1) : null);
  }

  override enter(site: number): Sim<void> {
    this.observer?.libraryCalled();
    return this.#nothing(site);
  }

  // What needs no generator. A library is called, and an array is gone through, in every program.

  override getm(site: number, object: unknown, key: unknown): Sim<unknown> {
    const inherited = typeof key === "string" && isObject(object) && !Object.hasOwn(object, key) && !this.accessorKeys.has(key);
    return inherited ? this.#given.give((object as Record<string, unknown>)[key]) : super.getm(site, object, key);
  }

  override call(site: number, callee: unknown, self: unknown, args: unknown[]): Sim<unknown> {
    const library = programBodyOf(callee) === undefined ? bodyOf(callee) : undefined;
    if (library === undefined) return super.call(site, callee, self, args);
    this.passed = site;
    return callLibrary(this, site, () => library.apply(self, bindKeywords(signatureOf(callee as Function), args) as unknown[]));
  }

  override open(site: number, iterable: unknown): Sim<Iteration> {
    return isPlainArray(iterable) ? this.#given.give(new Iteration(iterable, null, null)) : super.open(site, iterable);
  }

  override step(site: number, loop: Iteration): Sim<boolean> {
    const { array } = loop;
    if (array === null || loop.done) return super.step(site, loop);
    this.observer?.calls("next");
    const reading = this.#operation("call", site, array, loop.index, false, [{ object: array, key: "length", write: false }]);
    return reading === NOTHING ? this.#given.give(loop.advance()) : new Advancing(reading, loop).asSim();
  }

  // Generators and coroutines keep variables of their own from one call to the next.

  override generator(...args: Parameters<Hooks["generator"]>): object {
    this.#resumes = true;
    return super.generator(...args);
  }

  override coroutine(...args: Parameters<Hooks["coroutine"]>): ReturnType<Hooks["coroutine"]> {
    this.#resumes = true;
    return super.coroutine(...args);
  }

  override asyncGenerator(...args: Parameters<Hooks["asyncGenerator"]>): ReturnType<Hooks["asyncGenerator"]> {
    this.#resumes = true;
    return super.asyncGenerator(...args);
  }

  override leave(site: number): Sim<void> {
    this.passed = site;
    const { everywhere, afterCall, afterWith } = this.points;
    return !everywhere && (this.sites[site]?.enters === true ? afterWith : afterCall) ? this.#pass(GO_ON, site) : NOTHING;
  }

  override seen<T>(_site: number, value: T): T {
    this.observer?.got(value);
    return value;
  }

  override release(): void {
    super.release();
    this.observer = null;
    this.#trap.object = this;
    this.#trap.more = null;
  }

  /** Where the running thread is; the driver saves and restores it at every switch. */
  get site(): number {
    return this.passed;
  }

  /** The budget is gone: nothing more of the program runs. */
  override get stopped(): boolean {
    return this.budget < 0;
  }

  /** True if a switch may come before what `trap` announces. Whatever may wait, or runs long, lets others in on every version. */
  schedules(trap: VisibleTrap): boolean {
    return this.points.everywhere || trap === this.#trap || trap.guard !== null || trap.timed || LONG.has(trap.kind);
  }

  #operation(kind: string, site: number, object: object, key: PropertyKey | null, write: boolean, more: Access[] | null = null): Sim<void> {
    this.passed = site;
    if (--this.budget < 0) return this.#pass(LIMIT, site);
    if (!this.#isPoint(site)) {
      this.observer?.touched(kind, site, [{ object, key, write }, ...(more ?? [])]);
      return NOTHING;
    }
    return this.#announce(kind, site, object, key, write, more);
  }

  /** A point without an access. */
  #pass(kind: string, site: number): Sim<void> {
    return this.#announce(kind, site, this, null, false, null);
  }

  #announce(
    kind: string,
    site: number,
    object: object,
    key: PropertyKey | null,
    write: boolean,
    more: readonly Access[] | null,
  ): Sim<void> {
    const trap = this.#trap;
    trap.kind = kind;
    trap.site = site;
    trap.object = object;
    trap.key = key;
    trap.write = write;
    trap.more = more;
    return this.atomicLevel === 0 && this.observer?.reaches(trap) === true ? NOTHING : this.#once.renew();
  }

  #nothing(site: number): Sim<void> {
    this.passed = site;
    return --this.budget < 0 ? this.#pass(LIMIT, site) : NOTHING;
  }

  #isPoint(site: number): boolean {
    return this.points.everywhere || (this.#switches[site] ??= this.points.at(this.sites[site]!));
  }
}

/** The kind of trap that says: the budget of steps is gone. */
export const LIMIT = "limit";
/** The kind of trap that only marks a place where a switch may happen. */
export const GO_ON = "go on";
/** The kind of trap that says: the last round of this loop changed nothing, and the next would be the same (rounds.ts). */
export const AGAIN = "go round again";

/** Operations that a switch may interrupt on every version, though they never wait. */
const LONG: ReadonlySet<string> = new Set(["work", "compute"]);

const TABLES = new WeakMap<Compiled, SiteTables>();

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** Writing an array's element may change its length, writing its length any element. */
function lengthWrite(object: object, key: PropertyKey): Access[] | null {
  if (!Array.isArray(object)) return null;
  if (key === "length") return [{ object, key: null, write: true }];
  return typeof key === "number" && key >= object.length ? [{ object, key: "length", write: true }] : null;
}

const DONE: IteratorReturnResult<void> = { done: true, value: undefined };

/** Yields its trap once, again and again: `renew` and the first `next` come together in one `yield*`. */
class Once {
  readonly #result: IteratorYieldResult<VisibleTrap>;
  #fresh = false;

  constructor(trap: VisibleTrap) {
    this.#result = { done: false, value: trap };
  }

  renew(): Sim<void> {
    this.#fresh = true;
    return this as unknown as Sim<void>;
  }

  next(): IteratorResult<VisibleTrap, void> {
    if (!this.#fresh) return DONE;
    this.#fresh = false;
    return this.#result;
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** Ends at once with what it was given last: what a generator without a trap would do. */
class Given {
  readonly #result = { done: true as const, value: undefined as unknown };

  give<T>(value: T): Sim<T> {
    this.#result.value = value;
    return this as unknown as Sim<T>;
  }

  next(): IteratorReturnResult<unknown> {
    return this.#result;
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** Asks to read an array's next element, and then reads it. */
class Advancing {
  readonly #reading: Sim<void>;
  readonly #loop: Iteration;

  constructor(reading: Sim<void>, loop: Iteration) {
    this.#reading = reading;
    this.#loop = loop;
  }

  asSim(): Sim<boolean> {
    return this as unknown as Sim<boolean>;
  }

  next(): IteratorResult<Trap, boolean> {
    const step = this.#reading.next();
    return step.done === true ? { done: true, value: this.#loop.advance() } : step;
  }

  [Symbol.iterator](): this {
    return this;
  }
}

const NOTHING = { next: () => DONE, [Symbol.iterator]: () => NOTHING } as unknown as Sim<void>;
