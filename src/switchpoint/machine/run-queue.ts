/**
 * The ready queue of the operating system, and its idea of fairness: the thread that has had least of its share runs next.
 *
 * Every thread has a virtual runtime, the CPU time it has had. The average over all runnable threads is what each should
 * have had; a thread that is not ahead of it is *eligible*. A thread also has a virtual deadline, one slice after the moment
 * when it last got a new slice; among the eligible the earliest deadline runs. A thread that slept keeps its lag, so that
 * short tasks are served at once and a hog has to wait, which is what makes interactive programs feel quick.
 *
 * Source: EEVDF (Stoica and Abdel-Wahab, 1995) as in Linux 6.6 and later, kernel/sched/fair.c (place_entity, pick_eevdf),
 * with one queue for all cores and without RUN_TO_PARITY; the one-core rows of reference/cpython-measured.json decided that.
 */
import type { Task } from "./task.ts";

/** A new slice, in nanoseconds of virtual runtime: Linux's base slice since 6.13 (sysctl_sched_base_slice), before scaling by cores. */
export const SLICE = 700_000;
/** Lag is forgotten beyond this much. */
const MOST_LAG = 2 * SLICE;

export class RunQueue {
  readonly #ready: Task[] = [];
  #running = 0;
  /** Of the virtual runtimes of all of them, ready and running. */
  #sum = 0;

  /** Threads that could run but have no core, in order of arrival. */
  get ready(): readonly Task[] {
    return this.#ready;
  }

  /** A thread that slept, or is new, may run again: it gets its place by its lag. */
  place(task: Task): void {
    const others = this.#ready.length + this.#running;
    if (others > 0) {
      // Its own arrival moves the average towards it: what it keeps must be larger to come out as it was.
      const kept = (task.lag * (others + 1)) / others;
      task.vruntime = Math.round(this.#average() - Math.max(-MOST_LAG, Math.min(MOST_LAG, kept)));
    }
    task.deadline = task.vruntime + SLICE;
    this.#sum += task.vruntime;
    this.#ready.push(task);
  }

  /** A running thread lost its core. */
  putBack(task: Task): void {
    this.#running--;
    this.#ready.push(task);
  }

  /** A running thread blocks, or ends: its lag is kept for when it comes back. */
  leave(task: Task): void {
    task.lag = this.#average() - task.vruntime;
    this.#sum -= task.vruntime;
    this.#running--;
  }

  /** Takes the thread that should run next out of the queue. */
  take(): Task | undefined {
    const next = this.#next();
    if (next === undefined) return undefined;
    if (this.#ready.length === 1) this.#ready.pop();
    else this.#ready.splice(this.#ready.indexOf(next), 1);
    this.#running++;
    return next;
  }

  /** Puts `ns` on the account of a running thread, and gives it a new slice if the old one is used up. */
  charge(task: Task, ns: number): void {
    task.vruntime += ns;
    this.#sum += ns;
    if (task.vruntime >= task.deadline) task.deadline = task.vruntime + SLICE;
  }

  /** True if a ready thread should have the core of `running` now. */
  beats(running: Task): boolean {
    const next = this.#next();
    return next !== undefined && next.deadline < running.deadline && next.vruntime <= this.#average();
  }

  #next(): Task | undefined {
    if (this.#ready.length < 2) return this.#ready[0];
    const average = this.#average();
    let best: Task | undefined;
    let eligible = false;
    for (const task of this.#ready) {
      const isEligible = task.vruntime <= average;
      if (best === undefined || (isEligible && !eligible) || (isEligible === eligible && task.deadline < best.deadline)) {
        best = task;
        eligible = isEligible;
      }
    }
    return best;
  }

  #average(): number {
    const count = this.#ready.length + this.#running;
    return count === 0 ? 0 : this.#sum / count;
  }
}
