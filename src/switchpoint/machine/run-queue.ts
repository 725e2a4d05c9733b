/**
 * The ready queue of the operating system, and its idea of fairness: the thread that has had least of its share runs next.
 *
 * Every thread has a virtual runtime, the CPU time it has had, divided by its weight (nice.ts). The average over all runnable threads is what each should
 * have had; a thread that is not ahead of it is *eligible*. A thread also has a virtual deadline, one slice after the moment
 * when it last got a new slice; among the eligible the earliest deadline runs. A thread that slept keeps its lag, so that
 * short tasks are served at once and a hog has to wait, which is what makes interactive programs feel quick.
 *
 * Source: EEVDF (Stoica and Abdel-Wahab, 1995) as in Linux 6.6 and later, kernel/sched/fair.c (place_entity, pick_eevdf),
 * with one queue for all cores and without RUN_TO_PARITY; the one-core rows of reference/cpython-measured.json decided that.
 */
import { USUAL_WEIGHT } from "./nice.ts";
import type { Task } from "./task.ts";

/** A new slice, in nanoseconds of virtual runtime: Linux's base slice since 6.13 (sysctl_sched_base_slice), before scaling by cores;
 * scaled to two cores, 1.4 ms, the echo server on one core comes out two thirds too fast. */
export const SLICE = 700_000;
/** Lag is forgotten beyond this much. */
const MOST_LAG = 2 * SLICE;

export class RunQueue {
  readonly #ready: Task[] = [];
  /** Of all of them, ready and running: the sum of the weights, and of the virtual runtimes, each times its weight. */
  #weight = 0;
  #sum = 0;

  /** Threads that could run but have no core, in order of arrival. */
  get ready(): readonly Task[] {
    return this.#ready;
  }

  /** A thread that slept, or is new, may run again: it gets its place by its lag. */
  place(task: Task): void {
    this.admit(task);
    this.#ready.push(task);
  }

  /** The same for one that gets a core at once, since nobody else is ready. True: with system scope every thread may. */
  admit(task: Task): boolean {
    if (this.#weight > 0) {
      // Its own arrival moves the average towards it: what it keeps must be larger to come out as it was.
      const kept = (task.lag * (this.#weight + task.weight)) / this.#weight;
      task.vruntime = Math.round(this.#average() - Math.max(-MOST_LAG, Math.min(MOST_LAG, kept)));
    }
    task.deadline = task.vruntime + virtual(SLICE, task);
    this.#weight += task.weight;
    this.#sum += task.vruntime * task.weight;
    return true;
  }

  /** A running thread lost its core. */
  putBack(task: Task): void {
    this.#ready.push(task);
  }

  /** A running thread blocks, or ends: its lag is kept for when it comes back. */
  leave(task: Task): void {
    task.lag = this.#average() - task.vruntime;
    this.#weight -= task.weight;
    this.#sum -= task.vruntime * task.weight;
  }

  /** A ready thread is stopped for ever. Nothing happens if it is not in the queue. */
  remove(task: Task): void {
    const at = this.#ready.indexOf(task);
    if (at < 0) return;
    this.#ready.splice(at, 1);
    this.leave(task);
  }

  /** Takes the thread that should run next out of the queue. */
  take(): Task | undefined {
    const next = this.#next();
    if (next === undefined) return undefined;
    if (this.#ready.length === 1) this.#ready.pop();
    else this.#ready.splice(this.#ready.indexOf(next), 1);
    return next;
  }

  /** Puts the time since it was last charged on the account of a running thread, and gives it a new slice if the old one is used up. */
  charge(task: Task, now: number): void {
    const passed = virtual(now - task.charged, task);
    task.charged = now;
    task.vruntime += passed;
    this.#sum += passed * task.weight;
    if (task.vruntime >= task.deadline) task.deadline = task.vruntime + virtual(SLICE, task);
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
    return this.#weight === 0 ? 0 : this.#sum / this.#weight;
  }
}

/** What `ns` of a core count for a thread of this weight: a nice one's time passes faster. */
function virtual(ns: number, { weight }: Task): number {
  return weight === USUAL_WEIGHT ? ns : Math.round((ns * USUAL_WEIGHT) / weight);
}
