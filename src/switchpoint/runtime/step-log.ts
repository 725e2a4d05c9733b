/**
 * What the explorer remembers of an execution: its steps, and what each of them touched. Plain columns of small numbers, so
 * that two executions can be compared, cut back to a common prefix and extended again without making an object per step.
 *
 * A step is numbered by its position. While an execution repeats the steps that are already in the log, the log checks
 * instead of writing: a program that does something else after the same choices depends on something that no schedule
 * decides.
 *
 * A strategy that never asks what depends on what can do with less: the log then keeps who made the steps, and no accesses.
 *
 * Left to others: what follows from the steps (explorer/happens-before.ts).
 */
import { Numbering } from "./numbering.ts";
import { mix, Past, pathName } from "./past.ts";

/** The program did not repeat what it had done under the same choices; no schedule can be trusted. */
export class NondeterminismError extends Error {
  override readonly name: string = "NondeterminismError";
}

export class StepLog {
  readonly numbers = new Numbering();
  /** False: accesses are not kept, and a repetition is not compared. */
  readonly detailed: boolean;

  /** Per step: its thread, the operation, where it stands in the source (a site, or -1), and false if it gave up waiting. */
  readonly thread: number[] = [];
  readonly kind: string[] = [];
  readonly site: number[] = [];
  readonly reply: boolean[] = [];
  /** Per step: the bit of the guard that had to hold, 0 if none had to. */
  readonly guard: number[] = [];
  /** Per step: the previous step of its thread, or the step that started the thread, or -1. */
  readonly predecessor: number[] = [];
  /** Per step: the number of its first access. */
  readonly first: number[] = [];
  /** Per step: its fingerprint (past.ts). */
  readonly low: number[] = [];
  readonly high: number[] = [];
  /** Per step: a digest of what the threads announced at its end; of what the first thread announced at the beginning. */
  readonly #announced: number[] = [];
  #announcedFirst: number | null = null;

  /** Per access: object, key (0: all of the object), and whether it writes. */
  readonly object: number[] = [];
  readonly key: number[] = [];
  readonly write: boolean[] = [];
  /** Per access: which of the object's guards held just before the step, a bit each. */
  readonly held: number[] = [];
  /** Per access: true if it orders threads (a primitive's), false for plain data. */
  readonly orders: boolean[] = [];
  /** Per access: its step, and the latest earlier access of the same object, or -1. */
  readonly step: number[] = [];
  readonly previous: number[] = [];
  /** Per access: the latest earlier access of the same object that writes, or -1. */
  readonly #previousWrite: number[] = [];

  /**
   * True if a step touches exactly what its thread announced beforehand, so that it would touch the same if it came at
   * another time. False where switches may come only at certain points: then a step is several operations.
   */
  foretold = true;

  readonly #steps = [
    this.thread,
    this.kind,
    this.site,
    this.reply,
    this.guard,
    this.predecessor,
    this.first,
    this.low,
    this.high,
    this.#announced,
  ];
  readonly #accesses = [this.object, this.key, this.write, this.held, this.orders, this.step, this.previous, this.#previousWrite];
  /** Per object: its latest access. Per thread: its latest step. */
  readonly #latestAccess: number[] = [];
  readonly #latestStep: number[] = [];
  /** Objects in the order in which they were met, and how many steps had been begun then. */
  readonly #met: number[] = [];
  readonly #metAfter: number[] = [];
  /** Per object: true if this execution has met it. */
  readonly #has: boolean[] = [];
  #metNow: ReadonlySet<number> = new Set();
  readonly #past = new Past();
  /** Steps closed, accesses and objects seen since `rewind`; objects met since the step was begun. */
  #cursor = 0;
  #access = 0;
  #objects = 0;
  #slot = 0;
  /** False while the open step repeats one that is in the log. */
  #writing = false;
  #digest = 0;

  constructor(options: { detailed?: boolean } = {}) {
    this.detailed = options.detailed ?? true;
  }

  /** Steps in the log. */
  get length(): number {
    return this.thread.length;
  }

  /** Steps executed since `rewind`. */
  get position(): number {
    return this.#cursor;
  }

  /** The end of step `i`'s accesses. */
  end(i: number): number {
    return i + 1 < this.first.length ? this.first[i + 1]! : this.object.length;
  }

  /** True if this execution has met the object. */
  has(object: number): boolean {
    return this.#has[object] === true;
  }

  /** The objects that this execution has met so far. */
  met(): ReadonlySet<number> {
    if (this.#metNow.size !== this.#objects) this.#metNow = new Set(this.#met.slice(0, this.#objects));
    return this.#metNow;
  }

  /** The next execution begins, and must repeat all steps of the log before it adds its own. */
  rewind(): void {
    for (let k = 0; k < this.#objects; k++) this.#has[this.#met[k]!] = false;
    this.#cursor = this.#access = this.#objects = this.#slot = 0;
    this.#metNow = new Set();
    this.#digest = 0;
    this.#past.begin(-1, -1, 0);
  }

  /** Forgets all but the first `steps` steps. */
  cut(steps: number): void {
    if (steps >= this.length) return;
    if (!this.detailed) {
      this.thread.length = steps;
      this.#cursor = Math.min(this.#cursor, steps);
      return;
    }
    const accesses = this.first[steps]!;
    for (let a = this.object.length - 1; a >= accesses; a--) this.#latestAccess[this.object[a]!] = this.previous[a]!;
    for (let i = this.length - 1; i >= steps; i--) {
      const thread = this.thread[i]!;
      const before = this.predecessor[i]!;
      this.#latestStep[thread] = before >= 0 && this.thread[before] === thread ? before : -1;
    }
    for (const column of this.#steps) column.length = steps;
    for (const column of this.#accesses) column.length = accesses;
    this.#forgetObjects(steps);
    this.#cursor = Math.min(this.#cursor, steps);
    this.#access = Math.min(this.#access, accesses);
  }

  /** Opens the next step. `birth` is the step that started the thread, -1 for the first one. `guard`: see the column. */
  begin(thread: number, kind: string, site: number, guard: number, reply: boolean, birth: number): void {
    const i = this.#cursor;
    if (i === 0) this.#checkFirst();
    this.#digest = 0;
    this.#slot = 0;
    this.#writing = i === this.length;
    if (!this.#writing) {
      const same = this.thread[i] === thread && this.kind[i] === kind && this.site[i] === site && this.reply[i] === reply;
      if (!same) this.#differs(i, kind);
      // Objects met at the end of the last repeated step are named after it.
      this.#past.low = this.low[i]!;
      this.#past.high = this.high[i]!;
      return;
    }
    const latest = this.#latestStep[thread] ?? -1;
    const predecessor = latest >= 0 ? latest : birth;
    this.thread.push(thread);
    this.kind.push(kind);
    this.site.push(site);
    this.reply.push(reply);
    this.guard.push(guard);
    this.predecessor.push(predecessor);
    this.first.push(this.object.length);
    this.#latestStep[thread] = i;
    this.#past.begin(predecessor >= 0 ? this.low[predecessor]! : 0, predecessor >= 0 ? this.high[predecessor]! : 0, thread);
    this.low.push(0);
    this.high.push(0);
  }

  /** Adds a step to a log without details: who makes it is all that is kept. */
  jot(thread: number): void {
    this.thread.push(thread);
  }

  /** Adds an access to the open step. */
  access(object: number, key: number, write: boolean, held: number, orders: boolean): void {
    const a = this.#access++;
    if (!this.#writing) {
      const same = this.step[a] === this.#cursor && this.object[a] === object && this.key[a] === key && this.write[a] === write;
      if (!same) this.#differs(this.#cursor, this.kind[this.#cursor]!);
      return;
    }
    this.object.push(object);
    this.key.push(key);
    this.write.push(write);
    this.held.push(held);
    this.orders.push(orders);
    this.step.push(this.#cursor);
    const previous = this.#latestAccess[object] ?? -1;
    this.previous.push(previous);
    this.#previousWrite.push(previous >= 0 && !this.write[previous] ? this.#previousWrite[previous]! : previous);
    this.#latestAccess[object] = a;
    this.#addPast(a);
  }

  /** Closes the open step. */
  finish(): void {
    const i = this.#cursor++;
    if (!this.detailed) return;
    if (this.#writing) {
      this.low[i] = this.#past.low;
      this.high[i] = this.#past.high;
      this.#announced[i] = this.#digest;
    } else if (this.#access !== this.end(i) || this.#announced[i] !== this.#digest) this.#differs(i, this.kind[i]!);
  }

  /** Notes what a thread announces: the same, if the program is deterministic, whenever the same steps have been made. */
  announce(thread: number, object: number, key: number, site: number): void {
    this.#digest = mix(
      this.#digest ^ Math.imul(thread + 1, 0x9e3779b1) ^ Math.imul(object + 1, 0x85ebca77) ^ Math.imul(key + 1, 0xc2b2ae3d) ^ site,
    );
  }

  /** A number for an object that this execution meets for the first time, `thread` being the one that does. */
  meet(thread: number): number {
    return this.#meet(() => this.#past.name(thread, this.#slot++));
  }

  /** The same for an object that was found by reading `key` of the object numbered `place`: whoever looks there finds it. */
  meetIn(place: number, key: number): number {
    return this.#meet(() => {
      const write = this.#latestWrite(place, key);
      return pathName(place, key, write < 0 ? 0 : this.low[write]!, write < 0 ? 0 : this.high[write]!);
    });
  }

  /** This execution meets an object again, perhaps under a name by which another execution will meet it first. */
  meetAgain(thread: number, object: number): void {
    if (this.#writing) this.numbers.alias(this.#past.name(thread, this.#slot++), object);
  }

  /** Going back from access `b` of the object that access `a` touches: the next one that might conflict with `a`, or -1. */
  earlier(a: number, b: number): number {
    return this.write[a] ? this.previous[b]! : this.#previousWrite[b]!;
  }

  /** True if accesses `a` and `b` of the same object do not commute. */
  conflict(a: number, b: number): boolean {
    if (!this.write[a] && !this.write[b]) return false;
    const key = this.key[a]!;
    const other = this.key[b]!;
    return key === other || key === 0 || other === 0;
  }

  /** True if whatever conflicts with access `a` before access `b` conflicts with `b` too: no need to look further back. */
  covers(b: number, a: number): boolean {
    return this.write[b]! && (this.key[b] === 0 || this.key[b] === this.key[a]);
  }

  #checkFirst(): void {
    this.#announcedFirst ??= this.#digest;
    if (this.#announcedFirst !== this.#digest)
      throw new NondeterminismError("The program is not deterministic: it begins differently each time.");
  }

  #addPast(a: number): void {
    for (let b = this.earlier(a, a); b >= 0; b = this.earlier(a, b)) {
      if (!this.conflict(a, b)) continue;
      const i = this.step[b]!;
      if (i !== this.#cursor) this.#past.add(this.low[i]!, this.high[i]!);
      if (this.covers(b, a)) return;
    }
  }

  #meet(name: () => number): number {
    const k = this.#objects++;
    if (k === this.#met.length) {
      this.#met.push(this.numbers.object(name()));
      this.#metAfter.push(this.#cursor + (this.#open() ? 1 : 0));
    }
    const number = this.#met[k]!;
    this.#has[number] = true;
    return number;
  }

  /** The last step before the open one that wrote there, or -1. */
  #latestWrite(object: number, key: number): number {
    let a = this.#latestAccess[object] ?? -1;
    while (a >= 0 && !(this.write[a] && this.step[a] !== this.#cursor && (this.key[a] === key || this.key[a] === 0))) a = this.previous[a]!;
    return a < 0 ? -1 : this.step[a]!;
  }

  #open(): boolean {
    return this.first.length > this.#cursor && this.#access > this.first[this.#cursor]!;
  }

  #forgetObjects(steps: number): void {
    while (this.#met.length > 0 && this.#metAfter.at(-1)! > steps) {
      this.#has[this.#met.pop()!] = false;
      this.#metAfter.pop();
    }
    this.#objects = Math.min(this.#objects, this.#met.length);
    this.#metNow = new Set();
  }

  #differs(i: number, kind: string): never {
    const was = this.kind[i]!;
    const story = was === kind ? `"${kind}", has another effect` : `"${was}", is now "${kind}"`;
    throw new NondeterminismError(`The program is not deterministic: after the same choices, step ${i + 1}, ${story}.`);
  }
}
