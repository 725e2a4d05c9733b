/**
 * What compiled code calls: `$` in the emitted text. One Hooks object serves all threads of one instance of a program
 * (one simulated process); the driver points `current.thread` at whoever runs.
 *
 * A scheduling point in emitted code reads
 *
 *     ($.left -= $c[12]) < 0 && (yield* $.at(12))
 *
 * that is: charge the instructions since the last point, and only when the budget is gone ask the driver. The clock gives
 * budgets up to the next event that could matter; the explorer always gives -Infinity, so that every point asks.
 *
 * The clock's budget packs two counters into one double: `ps * 2^20 + steps`, so that one subtraction charges both
 * picoseconds and steps. Subclasses: clock-hooks.ts, explore-hooks.ts.
 *
 * This class has the drivers' part (abstract) and what emitted code needs in every operation; the machinery behind calls,
 * classes, properties, iteration and disposal is in the files that it names.
 */
import type { Sim, Trap } from "../machine/traps.ts";
import type { Compiled, Site } from "../compiler/compiled.ts";
import { RecursionError } from "../python/builtins.ts";
import { AsyncGenerator } from "../python/coroutines/async-generator.ts";
import { programBodyOf, runAtOneGo, tagProgram, type Body, type Run } from "../python/callable.ts";
import { awaiting, Coroutine, type Co } from "../python/coroutines/coroutine.ts";
import { answerAtomically, Kill, runAtomically } from "./atomic.ts";
import * as asyncIteration from "./async-iteration.ts";
import * as calls from "./calls.ts";
import { define } from "./class-record.ts";
import * as classes from "./classes.ts";
import * as construction from "./construction.ts";
import * as disposal from "./disposal.ts";
import * as generators from "./generators.ts";
import * as iteration from "./iteration.ts";
import * as names from "./names.ts";
import * as plainCalls from "./plain-calls.ts";
import * as properties from "./properties.ts";
import type { GlobalMaker } from "./learner-globals.ts";
import { freshTables, ModuleRecord, type SiteTables } from "./module-record.ts";

const TOO_DEEP = "maximum recursion depth exceeded";
/** So many errors of too deep a recursion know where they were raised. */
const PLACED_OVERFLOWS = 50;

/** An exception that has no stack. */
function unplaced(prototype: Error, message: string): Error {
  const stack = `${prototype.constructor.name}: ${message}`;
  const [writable, configurable] = [true, true];
  return Object.create(prototype, {
    message: { value: message, writable, configurable },
    stack: { value: stack, writable, configurable },
    args: { value: [message], writable, configurable, enumerable: true },
    __cause__: { value: null, writable, configurable, enumerable: true },
    __context__: { value: null, writable, configurable, enumerable: true },
  }) as Error;
}

export abstract class Hooks {
  /** What is left of the budget; negative: ask the driver. */
  left = -Infinity;
  /** The least budget with which a function is tried in its plain form. */
  worth = Infinity;
  /** The part of the budget that it gets to try with. */
  trial = Infinity;
  /** Calls in progress in the current thread (for RecursionError); the driver saves and restores it at every switch. */
  depth = 0;
  /** Most calls in progress: `sys.getrecursionlimit()`. */
  limit = 1000;
  /** What the program has set that to; null: nothing. */
  asked: number | null = null;
  /** All modules' sites, concatenated; a module's site numbers are relative to its base. */
  sites: readonly Site[] = [];
  /** The site of the last call of a built-in or library function, or of the last point that the driver noted. */
  passed = -1;

  /** Charge per site, in the units of `left`. */
  abstract costs(compiled: Compiled): Float64Array;

  /** What the module's emitted code looks up at its sites. */
  tables(compiled: Compiled): SiteTables {
    return freshTables(compiled, this.costs(compiled));
  }

  /** Emitted code comes here at every site: what it would look up first does not matter. */
  get asksAlways(): boolean {
    return false;
  }

  /** A point without an access: function entry, loop back-edge, return from a call. */
  abstract at(site: number): Sim<void>;
  /** The first round of a loop begins whose later ones begin at a site with `round: "ends"`; for the explorer. */
  opens(): void {}
  /** Before a read of variable `sites[site].name` of `scope`. */
  abstract rd(site: number, scope: object): Sim<void>;
  /** Before a write of `value` to that variable. */
  abstract wr(site: number, scope: object, value: unknown): Sim<void>;
  /** Before a read of `object[key]`. */
  abstract get(site: number, object: unknown, key: PropertyKey): Sim<void>;
  /** Before a write of `value` to `object[key]` (or, for kind "delete", its deletion). */
  abstract set(site: number, object: unknown, key: PropertyKey, value: unknown): Sim<void>;
  /** Before a built-in method runs as one operation; the accesses are in runtime/footprints.ts. */
  abstract builtin(site: number, method: Function, self: unknown, args: readonly unknown[]): Sim<void>;
  /** Before a library function's body runs (call machinery: every call of a tagged function of python/ is bracketed so). The clock pays what the thread owes. */
  abstract enter(site: number): Sim<void>;
  /** After a library function or a built-in ("call_c") came back: the check that follows a C call. Also after an exception. */
  abstract leave(site: number): Sim<void>;
  /** After a read that asked the driver: tells what was read, and gives it back. For stories. */
  abstract seen<T>(site: number, value: T): T;

  /** Where the thread that runs was last known to be; 0, 0 before the first site. */
  place(): { line: number; column: number } {
    const site = this.sites[this.passed];
    return site === undefined ? { line: 0, column: 0 } : { line: site.line, column: site.column };
  }

  /** The file and line of a site; null if there is none. */
  whereIs(site: number): { file: string; line: number } | null {
    const found = this.sites[site];
    if (found === undefined) return null;
    return { file: this.modules.findLast((module) => module.base <= site)!.compiled.file, line: found.line };
  }

  // --- code that the host calls at one go (atomic.ts) -----------------------------------------------------------------

  /** How many calls by the host are in progress. */
  atomicLevel = 0;
  /** Sites of operations whose interleavings no driver could choose (the host called): an exploration that met one is not complete. */
  readonly atomicSites = new Set<number>();
  /** A limit was hit while the host called: everything is to unwind without running any of the program's code. */
  killed = false;

  /** The reply to a trap that cannot reach the driver, because the host called. */
  answer(trap: Trap): number | boolean {
    return answerAtomically(this, trap);
  }

  /** True once nothing more of the program may run: ends code that the host called. */
  get stopped(): boolean {
    return false;
  }

  readonly atomic = (body: Body, self: unknown, args: ArrayLike<unknown>): unknown => runAtomically(this, body, self, args);

  /** What a catch clause gets to see: never a kill; a stack overflow of the host as a RecursionError. */
  caught(error: unknown): unknown {
    if (this.killed || error instanceof Kill) throw error;
    return error instanceof RangeError && /call stack/.test(error.message) ? this.recursionError() : error;
  }

  /** The error of too many calls in progress. Noting where takes long with so deep a stack: it is not done again and again. */
  recursionError(): Error {
    return this.#overflows++ < PLACED_OVERFLOWS ? new RecursionError(TOO_DEEP) : unplaced(RecursionError.prototype, TOO_DEEP);
  }

  #overflows = 0;

  // --- functions ------------------------------------------------------------------------------------------------------

  /** Makes the face of a function of the program. `run`, if it has a form that runs at one go; that one needs a budget of `needs[block]`. */
  readonly tag = (face: Function, body: Body, run?: Run, needs?: Float64Array, block = 0): Function =>
    tagProgram(face, body, this, run === undefined ? undefined : { run, needs: needs!, block });
  readonly bodyOf = programBodyOf;
  /** The form of a function that runs at one go, if the budget covers it after `charge`, and the call is not too deep. */
  oneGo(face: unknown, charge: number, depth: number): Run | undefined {
    return depth < this.limit ? runAtOneGo(face, this.left - charge) : undefined;
  }
  /** `new.target` on its way from caller to callee. */
  target: unknown = undefined;
  /** Functions that ask for `new.target`. */
  readonly wantTarget = new WeakSet<object>();

  tagTarget(face: Function, body: Body): Function {
    this.wantTarget.add(face);
    return tagProgram(face, body, this);
  }

  tagGenerator(face: Function, body: Body): Function {
    return generators.tagGenerator(this, face, body);
  }

  takeTarget(): unknown {
    const target = this.target;
    this.target = undefined;
    return target;
  }

  readonly notDone = plainCalls.NOT_DONE;
  readonly over = plainCalls.over;

  readonly trials = new plainCalls.Trials();

  attempt(site: number, plain: plainCalls.PlainFunction, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown) {
    return plainCalls.attempt(this, site, plain, a, b, c, d, e, f);
  }

  call(site: number, callee: unknown, self: unknown, args: unknown[]): Sim<unknown> {
    return calls.call(this, site, callee, self, args, true);
  }

  apply(site: number, callee: unknown, self: unknown, args: unknown[]): Sim<unknown> {
    return calls.call(this, site, callee, self, args, false);
  }

  /** Calls anything from within the runtime, on behalf of the operation at `site`. */
  invoke(site: number, callee: unknown, self: unknown, args: unknown[]): Sim<unknown> {
    return calls.invoke(this, site, callee, self, args);
  }

  // --- objects ----------------------------------------------------------------------------------------------------------

  new(site: number, constructor: unknown, args: unknown[]): Sim<object> {
    return construction.construct(this, site, constructor, args, constructor);
  }

  superCall(site: number, parent: unknown, args: unknown[], target: unknown): Sim<object> {
    return construction.construct(this, site, parent, args, target);
  }

  readonly superClass = construction.superClass;
  readonly once = construction.once;
  readonly self = construction.self;
  readonly derivedResult = construction.derivedResult;
  readonly baseResult = construction.baseResult;
  readonly define = define;
  readonly enumMember = classes.enumMember;
  readonly Brand = classes.Brand;
  readonly none = classes.NO_HERITAGE;

  class(
    _site: number,
    name: string,
    heritage: unknown,
    holder: classes.Holder | null,
    statics: classes.BrandClass | null,
    elements: classes.Element[],
  ): Sim<Function> {
    return classes.defineClass(this, name, heritage, holder, statics, elements);
  }

  initialise(ofClass: Function, object: object): Sim<void> {
    return construction.initialise(this, ofClass, object);
  }

  instanceOf(value: unknown, constructor: unknown): Sim<boolean> {
    return properties.instanceOf(this, value, constructor);
  }

  /** Keys for which the program has defined a getter or setter. */
  readonly accessorKeys = new Set<PropertyKey>();

  getv(site: number, object: unknown, key: unknown): Sim<unknown> {
    return properties.getValue(this, site, object, key);
  }

  getm(site: number, object: unknown, key: unknown): Sim<unknown> {
    return properties.getMethod(this, site, object, key);
  }

  setv(site: number, object: unknown, key: unknown, value: unknown): Sim<unknown> {
    return properties.setValue(this, site, object, key, value);
  }

  superGet(site: number, home: object, self: unknown, key: unknown): Sim<unknown> {
    return properties.superGet(this, site, home, self, key);
  }

  superSet(site: number, home: object, self: unknown, key: unknown, value: unknown): Sim<unknown> {
    return properties.superSet(this, site, home, self, key, value);
  }

  privateGet(site: number, pair: properties.AccessorPair | null, object: unknown, name: string): Sim<unknown> {
    return properties.privateGet(this, site, pair, object, name);
  }

  privateSet(site: number, pair: properties.AccessorPair | null, object: unknown, name: string, value: unknown): Sim<unknown> {
    return properties.privateSet(this, site, pair, object, name, value);
  }

  accessors(object: object, list: unknown[]): object {
    return properties.installAccessors(this, object, list);
  }

  spreadObject(site: number, source: unknown): Sim<object> {
    return properties.copyProperties(this, site, source, []);
  }

  restOf(site: number, source: unknown, taken: PropertyKey[]): Sim<object> {
    return properties.copyProperties(this, site, source, taken);
  }

  readonly in = properties.has;
  readonly key = properties.toKey;
  readonly named = properties.named;
  readonly needsObject = properties.needsObject;
  readonly deleteSuper = properties.deleteSuper;
  readonly invalidTarget = properties.invalidTarget;

  // --- iteration, generators, resources ---------------------------------------------------------------------------------

  open(site: number, iterable: unknown): Sim<iteration.Iteration> {
    return iteration.open(this, site, iterable);
  }

  keysOf(site: number, object: unknown): Sim<iteration.Iteration> {
    return iteration.keysOf(this, site, object);
  }

  step(site: number, loop: iteration.Iteration): Sim<boolean> {
    return iteration.step(this, site, loop);
  }

  take(site: number, loop: iteration.Iteration): Sim<unknown> {
    return iteration.take(this, site, loop);
  }

  takeRest(site: number, loop: iteration.Iteration): Sim<unknown[]> {
    return iteration.takeRest(this, site, loop);
  }

  finish(site: number, loop: iteration.Iteration): Sim<void> {
    return iteration.close(this, site, loop);
  }

  close(site: number, loop: iteration.Iteration): Sim<void> {
    return iteration.close(this, site, loop);
  }

  closeAfter(site: number, loop: iteration.Iteration, error: unknown): Sim<unknown> {
    return iteration.closeAfter(this, site, loop, error);
  }

  readonly within = iteration.within;

  closePatterns(site: number, innermost: iteration.Iteration, error: unknown): Sim<void> {
    return iteration.closePatterns(this, site, innermost, error);
  }

  spread(site: number, iterable: unknown): Sim<unknown[]> {
    return iteration.spread(this, site, iterable);
  }

  /** Made when the program makes its first generator function. */
  generatorIntrinsics: generators.GeneratorIntrinsics | null = null;

  generator(body: Function, run: (mark: generators.Mark) => Sim<unknown>): object {
    return generators.makeGenerator(this, body, run);
  }

  coroutine(name: string, body: Co<unknown>): Coroutine {
    return new Coroutine(name, body, this);
  }

  await(site: number, value: unknown): Co<unknown> {
    this.passed = site;
    return awaiting(value);
  }

  asyncGenerator(name: string, run: (mark: generators.Mark) => Co<unknown>): AsyncGenerator {
    return new AsyncGenerator(name, run, this);
  }

  openAsync(site: number, iterable: unknown): Sim<asyncIteration.AsyncIteration> {
    return asyncIteration.open(this, site, iterable);
  }

  stepAsync(site: number, loop: asyncIteration.AsyncIteration): Co<boolean> {
    return asyncIteration.step(this, site, loop);
  }

  delegate(site: number, mark: generators.Mark, iterable: unknown): Sim<unknown> {
    return generators.delegate(this, site, mark, iterable);
  }

  readonly resources = disposal.resources;
  readonly use = disposal.use;

  useAsync<T>(site: number, resources: disposal.Resources, value: T): Co<T> {
    return disposal.useAsync(this, site, resources, value);
  }

  dispose(site: number, resources: disposal.Resources): Co<void> {
    return disposal.dispose(this, site, resources);
  }

  // --- names ------------------------------------------------------------------------------------------------------------

  /** The learner's global names, as far as they have been asked for (learner-globals.ts). */
  globals: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  makeGlobal: GlobalMaker = () => undefined;
  /** Modules instantiated so far. */
  modules: ModuleRecord[] = [];
  /** How imports are found; set by program.ts. */
  linker: names.Linker = names.noLinker;

  /** Nothing of the program will run any more: lets go of all that hangs on it. */
  release(): void {
    this.globals = {};
    this.makeGlobal = () => undefined;
    this.modules = [];
    this.linker = names.noLinker;
  }

  /** The module whose factory is being called. */
  module(): ModuleRecord {
    return this.modules.at(-1)!;
  }

  /** An object that stands for one instance of a scope. */
  scope(): object {
    return {};
  }

  global(name: string): unknown {
    return names.readGlobal(this, name);
  }

  typeofGlobal(name: string): string {
    return names.typeofGlobal(this, name);
  }

  assignGlobal(name: string, value: unknown): unknown {
    return names.assignGlobal(this, name, value);
  }

  readonly assignConstant = names.assignConstant;
  readonly uninitialised = names.uninitialised;

  library(from: string, name: string): unknown {
    return this.linker.library(from, name);
  }

  cell(from: string, name: string): names.Cell {
    return names.lateCell(this, this.module().compiled.file, from, name);
  }

  importedValue(site: number, cell: names.Cell): Sim<unknown> {
    return names.importedValue(this, site, cell);
  }

  exports(module: ModuleRecord, list: unknown[]): void {
    names.openCells(module, list);
  }

  top(module: ModuleRecord, list: unknown[]): void {
    names.nameTop(module, list);
  }
}
