/**
 * Programs written by hand as generators of traps, so that the explorer can be tested without a compiler. `program` makes
 * one from a main function; `Cell`, `Mutex`, `Semaphore` and `Strand` are what its threads share.
 */
import { current } from "../../src/switchpoint/machine/current.ts";
import type { Runnable, Task } from "../../src/switchpoint/machine/task.ts";
import type { Access, Guarded, Sim, VisibleTrap } from "../../src/switchpoint/machine/traps.ts";
import { EVERYWHERE, ExploreHooks } from "../../src/switchpoint/runtime/explore-hooks.ts";
import type { ExploredProgram, Instance } from "../../src/switchpoint/runtime/instance.ts";

function visible(kind: string, object: object, options: Partial<VisibleTrap> = {}): VisibleTrap {
  return { op: "visible", kind, object, key: null, write: true, guard: null, timed: false, more: null, site: -1, ...options };
}

/** A shared variable. */
export class Cell<T = number> {
  value: T;
  constructor(value: T) {
    this.value = value;
  }
  *read(): Sim<T> {
    yield visible("read", this, { write: false, plain: true });
    return this.value;
  }
  *write(value: T): Sim<void> {
    yield visible("write", this, { plain: true });
    this.value = value;
  }
}

/** An array whose elements are separate variables. */
export class Row {
  readonly values: number[];
  constructor(values: number[]) {
    this.values = values;
  }
  *read(i: number): Sim<number> {
    yield visible("get", this, { key: i, write: false, plain: true });
    return this.values[i]!;
  }
  *write(i: number, value: number): Sim<void> {
    yield visible("set", this, { key: i, plain: true });
    this.values[i] = value;
  }
  /** Reads all of it in one operation. */
  *sum(): Sim<number> {
    yield visible("call", this, { write: false, plain: true });
    return this.values.reduce((a, b) => a + b, 0);
  }
}

/** An array of objects; reading an element tells the explorer what was found, as compiled code does. */
export class Shelf<T extends object> {
  readonly #items: readonly T[];
  readonly #hooks: ExploreHooks;
  constructor(bundle: Bundle, items: readonly T[]) {
    this.#items = items;
    this.#hooks = bundle.hooks;
  }
  *at(i: number): Sim<T> {
    yield visible("get", this, { key: i, write: false, plain: true });
    return this.#hooks.seen(-1, this.#items[i]!);
  }
}

export class Mutex implements Guarded {
  #holder: Runnable | null = null;
  readonly name: string;
  readonly guards = { unlocked: (): boolean => this.#holder === null };
  constructor(name = "lock") {
    this.name = name;
  }
  *acquire(): Sim<void> {
    yield visible("acquire", this, { guard: "unlocked" });
    if (this.#holder !== null) throw new Error("scheduled although the lock is taken");
    this.#holder = current.thread as Runnable;
  }
  /** Gives up when it is taken. */
  *tryAcquire(): Sim<boolean> {
    if ((yield visible("acquire", this, { guard: "unlocked", timed: true })) === false) return false;
    this.#holder = current.thread as Runnable;
    return true;
  }
  *release(): Sim<void> {
    yield visible("release", this);
    this.#holder = null;
  }
  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: this.#holder?.name ?? null };
  }
}

export class Semaphore implements Guarded {
  count: number;
  readonly guards = { positive: (): boolean => this.count > 0, zero: (): boolean => this.count === 0 };
  constructor(count: number) {
    this.count = count;
  }
  *acquire(): Sim<void> {
    yield visible("acquire", this, { guard: "positive" });
    if (this.count <= 0) throw new Error("scheduled although the count is zero");
    this.count--;
  }
  *release(): Sim<void> {
    yield visible("release", this);
    this.count++;
  }
  /** Waits until everything is taken; changes nothing. */
  *drained(): Sim<void> {
    yield visible("wait for", this, { guard: "zero", write: false });
  }
  describe(): { name: string; held_by: string | null } {
    return { name: "semaphore", held_by: null };
  }
}

/** Waiters in order of arrival, each with a guard of its own. */
export class Signal implements Guarded {
  readonly guards: Record<string, () => boolean> = {};
  readonly #waiters: { readonly guard: string; notified: boolean }[] = [];
  /** @param timed it may give up waiting */
  *wait(timed: boolean): Sim<boolean> {
    yield visible("wait", this);
    let place = 0;
    while (this.guards[`place ${place}`] !== undefined) place++;
    const waiter = { guard: `place ${place}`, notified: false };
    this.#waiters.push(waiter);
    this.guards[waiter.guard] = () => waiter.notified;
    const woken = (yield visible("wake", this, { guard: waiter.guard, timed })) !== false;
    if (!woken) this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
    delete this.guards[waiter.guard];
    return woken;
  }
  /** Wakes the first `count` waiters. */
  *notify(count: number): Sim<number> {
    yield visible("notify", this);
    const woken = this.#waiters.splice(0, count);
    for (const waiter of woken) waiter.notified = true;
    return woken.length;
  }
  describe(): { name: string; held_by: string | null } {
    return { name: "signal", held_by: null };
  }
}

/** A thread. */
export class Strand implements Runnable, Guarded {
  readonly name: string;
  readonly process = 0;
  readonly daemon: boolean;
  task: Task | null = null;
  finished = false;
  /** Its start and its end are no operations: nobody joins it or asks whether it is alive. Makes brute force cheaper. */
  quiet = false;
  readonly #run: () => Sim<unknown>;
  readonly guards = { finished: (): boolean => this.finished };
  constructor(name: string, run: () => Sim<unknown>, daemon = false) {
    this.name = name;
    this.#run = run;
    this.daemon = daemon;
  }
  *start(): Sim<void> {
    yield* this.#run();
    if (!this.quiet) yield visible("exit", this);
    this.finished = true;
  }
  /** What Thread.start() of a program does. */
  *launch(): Sim<void> {
    if (!this.quiet) yield visible("start", this);
    yield { op: "spawn", thread: this };
  }
  *join(): Sim<void> {
    yield visible("join", this, { guard: "finished" });
  }
  *isAlive(): Sim<boolean> {
    yield visible("look at", this, { write: false });
    return !this.finished;
  }
  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: null };
  }
}

/** One step that may switch nowhere inside: accesses that follow the announced one are reported as they come. */
export class Bundle {
  readonly hooks: ExploreHooks;
  constructor(hooks: ExploreHooks) {
    this.hooks = hooks;
  }
  touch(...accesses: Access[]): void {
    this.hooks.observer!.touched("touch", -1, accesses);
  }
}

const COARSE = { everywhere: false, at: () => false, afterCall: false, afterWith: false };

/** A program from its main function, which is called afresh for every execution. `coarse`: only operations that may wait are switch points. */
export function program(main: (bundle: Bundle) => Sim<unknown>, coarse = false): ExploredProgram {
  return {
    hash: "testhash",
    start(): Instance {
      const hooks = new ExploreHooks(coarse ? COARSE : EVERYWHERE, () => []);
      return {
        hooks,
        main: new Strand("MainThread", () => main(new Bundle(hooks))),
        stdout: () => "",
        placeOf: () => null,
      };
    },
  };
}

/** A main function that starts all threads, joins them, and then runs `after`. */
export function* together(bodies: (() => Sim<unknown>)[], after: () => Sim<unknown> = nothing): Sim<void> {
  const strands = bodies.map((body, i) => new Strand(`Thread-${i + 1}`, body));
  for (const strand of strands) yield* strand.launch();
  for (const strand of strands) yield* strand.join();
  yield* after();
}

function* nothing(): Sim<void> {}

/** Options that no hand-written program looks at. */
export const OPTIONS = { python: "any", seed: 0, args: {}, prints: false } as const;

/** Fails the thread that runs. */
export function check(condition: boolean, message = "wrong"): void {
  if (!condition) throw new Error(message);
}
