/**
 * Loops that wait: `while (!flag) {}`, `while (!lock.acquire(false)) {}`, `while (!queue.empty()) sleep(1)`. A round of such a
 * loop is *idle* if it has changed nothing and the loop begins its next round exactly as it began this one. Where that is so,
 * the next round will be the same one again until another thread changes something that the round read.
 *
 * What makes sure of it:
 * - the loop assigns no variable of its own activation, and contains no other loop (compiler: still-loops.ts);
 * - all its visible operations were reads of plain data, looks at primitives, attempts that failed, sleeps, or a lock taken
 *   and released again; any other operation, a new primitive, or a call of the library that shows no operation makes the
 *   round busy. Where generators or coroutines are at work no round is idle: they keep variables that nobody sees.
 *
 * What the explorer makes of it. An idle round can be taken out of an execution, and what is left is an execution that ends
 * in the same state: nobody could see the round. So nothing is lost if a thread rests for good after an idle round, for
 * executions without one are explored anyway: those in which it comes to the loop later. A search that explores all
 * executions does that (`resting` threads are never enabled again); others let the thread go on as soon as something that
 * it read has changed. Two things others could see of an idle round: that a lock was taken for a moment (if they try it without
 * waiting, look at it, or release a lock that is not theirs) and that the clock moved on (if they read it). Where both come
 * together, the exploration is not complete (`hidesRounds`).
 *
 * An execution in which all threads that are left rest or wait is over. Has something that a resting thread read been changed
 * since, then this is an execution that others stand for. If nothing has, or only locks that other resting threads took and
 * released in their own idle rounds, the same rounds can follow again and again, in which every thread runs and none gets
 * anywhere: a livelock.
 *
 * Source: the idea of Kokologiannakis, Ren, Vafeiadis, "Dynamic Partial Order Reductions for Spinloops", FMCAD 2021; rounds with locks and
 * the livelock are ours.
 */
import type { Access, Guarded } from "../machine/traps.ts";

/** One round of a loop, in progress or idle. */
export class Round {
  readonly depth: number;
  /** What it has read. */
  readonly reads: Access[] = [];
  /** Locks taken and not released yet; all that it took. */
  readonly holds: object[] = [];
  readonly took: object[] = [];
  busy = false;
  /** A function of the library is being called, and has shown no operation yet. */
  silent = false;
  /** It is over, and was idle. */
  idle = false;
  /** Something that it read has been changed for good; or by rounds that may turn out to be idle. */
  changed = false;
  readonly changedIn: Round[] = [];

  constructor(depth: number) {
    this.depth = depth;
  }

  /** True if the next round might differ. */
  get isOvertaken(): boolean {
    return this.changed || this.changedIn.some((round) => !round.idle);
  }
}

/** An operation that has been performed. */
export interface Performed {
  readonly kind: string;
  readonly object: object;
  readonly property: PropertyKey | null;
  readonly write: boolean;
  readonly more: readonly Access[] | null;
  /** On plain data: a variable, a property. */
  readonly plain: boolean;
}

/** The rounds of all threads of an execution. A thread is whoever `T` says. */
export class Rounds<T extends object> {
  readonly #ofThread = new Map<T, Round[]>();
  /** A lock was taken in an idle round; the clock moved on in one. */
  #tookLocks = false;
  #slept = false;
  /** Somebody could have seen a lock that is taken for a moment; somebody read the clock. */
  #triesLocks = false;
  #readsClock = false;

  /** True if no thread is in a round. */
  get none(): boolean {
    return this.#ofThread.size === 0;
  }

  /** Bits: what was seen of idle rounds, and by whom it could be seen; to be combined over all executions. */
  get traits(): number {
    return (this.#tookLocks ? 1 : 0) | (this.#triesLocks ? 2 : 0) | (this.#slept ? 4 : 0) | (this.#readsClock ? 8 : 0);
  }

  begins(thread: T, depth: number): void {
    const rounds = this.#ofThread.get(thread);
    if (rounds === undefined) return void this.#ofThread.set(thread, [new Round(depth)]);
    leave(rounds, depth);
    rounds.push(new Round(depth));
  }

  /** A round ends and the next begins; gives the round back if it was idle. */
  ends(thread: T, depth: number): Round | null {
    const rounds = this.#ofThread.get(thread);
    if (rounds === undefined) return null;
    leave(rounds, depth + 1);
    const round = rounds.at(-1);
    if (round === undefined || round.depth !== depth) return null;
    rounds[rounds.length - 1] = new Round(depth);
    if (round.busy || round.silent || round.holds.length > 0) {
      round.busy = true;
      return null;
    }
    round.idle = true;
    if (round.took.length > 0) this.#tookLocks = true;
    return round;
  }

  /** The thread has called a function of the library. */
  calls(thread: T): void {
    for (const round of this.#ofThread.get(thread) ?? NONE) {
      if (round.silent) round.busy = true;
      round.silent = true;
    }
  }

  /** The thread has done something that makes its rounds busy; `clock`: it has looked at the clock. */
  disturbs(thread: T, clock = false): void {
    this.#readsClock ||= clock;
    for (const round of this.#ofThread.get(thread) ?? NONE) round.busy = true;
  }

  /** The thread has ended. */
  forget(thread: T): void {
    const rounds = this.#ofThread.get(thread);
    if (rounds === undefined) return;
    leave(rounds, 0);
    this.#ofThread.delete(thread);
  }

  /** `thread` performs an operation; `resting` are idle rounds of threads that wait for a change. `reply` false: it gave up. */
  performed(thread: T, operation: Performed, reply: boolean, timed: boolean, resting: Iterable<Round>): void {
    const { kind } = operation;
    this.#noteSeers(operation, timed);
    if (this.none) return;
    const own = this.#ofThread.get(thread) ?? NONE;
    for (const round of own) this.#note(round, operation, reply);
    if (!reply || (!operation.write && operation.more === null)) return;
    const writer = own.at(-1);
    const mayVanish = writer !== undefined && !writer.busy && (kind === "acquire" || kind === "release");
    for (const [other, rounds] of this.#ofThread)
      if (other !== thread) for (const round of rounds) affect(round, operation, mayVanish ? writer : null);
    for (const round of resting) if (!own.includes(round)) affect(round, operation, mayVanish ? writer : null);
  }

  #noteSeers({ kind, object, more, plain }: Performed, timed: boolean): void {
    if (plain) return;
    if (kind === "read the clock") this.#readsClock = true;
    else if (kind === "acquire") this.#triesLocks ||= timed;
    else if (kind === "look at") this.#triesLocks ||= isLock(object);
    else if (kind === "release") this.#triesLocks ||= isLock(object) && isFree(object);
    if (more !== null) this.#triesLocks ||= more.some((access) => isLock(access.object) && isFree(access.object));
  }

  #note(round: Round, operation: Performed, reply: boolean): void {
    if (round.busy) return;
    round.silent = false;
    const { kind, object, property, write, more, plain } = operation;
    if (plain) {
      if (write || more?.some((access) => access.write)) round.busy = true;
      else round.reads.push({ object, key: property, write }, ...(more ?? []));
    } else if (!reply && VAIN.has(kind)) {
      round.reads.push({ object, key: null, write: false });
      // Only a wait that has run out touches the clock.
      if (more !== null) this.#slept = true;
    } else if (kind === "look at" && !write) round.reads.push({ object, key: null, write });
    else if (kind === "acquire" && reply && isLock(object)) {
      round.holds.push(object);
      round.took.push(object);
    } else if (kind === "release" && round.holds.at(-1) === object) round.holds.pop();
    else round.busy = true;
  }
}

/** True if another thread could have seen an idle round that was left out: `traits` of all executions together. */
export function hidesRounds(traits: number): boolean {
  return (traits & 3) === 3 || (traits & 12) === 12;
}

/** True if all locks that the round took are free. */
export function canRepeat(round: Round): boolean {
  return round.took.every(isFree);
}

/** Attempts that change nothing if they fail. */
const VAIN: ReadonlySet<string> = new Set(["acquire", "sleep", "wait", "get item", "put item", "join"]);
const NONE: readonly Round[] = [];

/** Rounds at this depth and deeper have been left. */
function leave(rounds: Round[], depth: number): void {
  while (rounds.length > 0 && rounds.at(-1)!.depth >= depth) rounds.pop()!.busy = true;
}

function affect(round: Round, operation: Performed, by: Round | null): void {
  if (round.changed || !touches(round, operation)) return;
  if (by === null) round.changed = true;
  else if (!round.changedIn.includes(by)) round.changedIn.push(by);
}

function touches(round: Round, { object, property, write, more }: Performed): boolean {
  if (write && meets(round, object, property)) return true;
  return more?.some((access) => access.write && meets(round, access.object, access.key)) ?? false;
}

function meets({ reads }: Round, object: object, key: PropertyKey | null): boolean {
  return reads.some(
    (read) => read.object === object && (key === null || read.key === null || read.key === key || String(read.key) === String(key)),
  );
}

/** True for a Lock or RLock: taken by one thread at a time. */
export function isLock(object: object): boolean {
  const { guards } = object as Partial<Guarded>;
  return guards !== undefined && ("unlocked" in guards || "free" in guards);
}

export function isFree(object: object): boolean {
  const { guards } = object as Guarded;
  return (guards["unlocked"] ?? guards["free"])?.() ?? true;
}
