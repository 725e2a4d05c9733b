/**
 * Happens-before: which steps of an execution could not have come in another order without touching something differently.
 * A step happens before the later steps of its thread, before the first step of a thread that it starts, and before every
 * later step that conflicts with it: touches the same part of the same object, one of the two writing. The relation is
 * their transitive closure. Executions with the same relation differ only in the order of steps that do not matter to each
 * other (they are one Mazurkiewicz trace), so exploring one of them is enough.
 *
 * The relation is kept as vector clocks: `clock[t]` of a step counts the steps of thread t that happen before it, its own
 * included. Source: Mattern, "Virtual time and global states of distributed systems" (1988).
 */
import type { StepLog } from "../runtime/step-log.ts";

export class HappensBefore {
  readonly #log: StepLog;
  /** Per step: its place among the steps of its thread, from 1. */
  readonly index: number[] = [];
  #width = 4;
  #clocks = new Int32Array(this.#width * 64);

  constructor(log: StepLog) {
    this.#log = log;
  }

  /** Steps taken in so far. */
  get length(): number {
    return this.index.length;
  }

  /** True if step `i` happens before step `j`; both known, i < j. */
  before(i: number, j: number): boolean {
    return this.#clocks[j * this.#width + this.#log.thread[i]!]! >= this.index[i]!;
  }

  /** How many steps of `thread` happen before step `j`, itself included. */
  clock(j: number, thread: number): number {
    return thread < this.#width ? this.#clocks[j * this.#width + thread]! : 0;
  }

  /** Takes in the steps that the log has gained. */
  extend(): void {
    for (let i = this.length; i < this.#log.length; i++) this.#add(i);
  }

  /** Forgets all but the first `steps` steps. */
  cut(steps: number): void {
    if (this.length > steps) this.index.length = steps;
  }

  #add(i: number): void {
    const log = this.#log;
    const thread = log.thread[i]!;
    this.#makeRoom(i, thread);
    const predecessor = log.predecessor[i]!;
    const row = i * this.#width;
    if (predecessor >= 0) this.#clocks.copyWithin(row, predecessor * this.#width, (predecessor + 1) * this.#width);
    else this.#clocks.fill(0, row, row + this.#width);
    for (let a = log.first[i]!; a < log.end(i); a++) this.#joinConflicts(i, a);
    this.index.push(predecessor >= 0 && log.thread[predecessor] === thread ? this.index[predecessor]! + 1 : 1);
    this.#clocks[row + thread] = this.index[i]!;
  }

  /** The earlier accesses that conflict with access `a`, back to one that already comes after all the rest. */
  #joinConflicts(i: number, a: number): void {
    const log = this.#log;
    for (let b = log.earlier(a, a); b >= 0; b = log.earlier(a, b)) {
      if (!log.conflict(a, b)) continue;
      if (log.step[b] !== i) this.#join(i, log.step[b]!);
      if (log.covers(b, a)) return;
    }
  }

  #join(i: number, j: number): void {
    const clocks = this.#clocks;
    const to = i * this.#width;
    const from = j * this.#width;
    for (let t = 0; t < this.#width; t++) if (clocks[from + t]! > clocks[to + t]!) clocks[to + t] = clocks[from + t]!;
  }

  #makeRoom(i: number, thread: number): void {
    if (thread >= this.#width) this.#widen(thread);
    if ((i + 1) * this.#width <= this.#clocks.length) return;
    const larger = new Int32Array(this.#clocks.length * 2);
    larger.set(this.#clocks);
    this.#clocks = larger;
    this.#makeRoom(i, thread);
  }

  #widen(thread: number): void {
    const width = Math.max(this.#width * 2, thread + 1);
    const wider = new Int32Array((this.#clocks.length / this.#width) * width);
    for (let i = 0; i < this.length; i++) {
      wider.set(this.#clocks.subarray(i * this.#width, (i + 1) * this.#width), i * width);
    }
    this.#width = width;
    this.#clocks = wider;
  }
}
