/**
 * Process contention scope: the threads of one process share one thing that the kernel schedules. Processes compete for cores, each
 * with one share, however many threads it has, and at most one of them runs at a time; within a process the threads take turns, a slice
 * each. With system scope (run-queue.ts) every thread competes with all others.
 *
 * Among processes the one that has had least runs next; a process that slept does not catch up on what it did not use.
 *
 * Source: pthread_attr_setscope(3), PTHREAD_SCOPE_PROCESS; the many-to-one model of Silberschatz, Galvin, Gagne, "Operating
 * System Concepts", 5.5.1. Linux itself has system scope only.
 */
import { SLICE } from "./run-queue.ts";
import type { Task } from "./task.ts";

/** What the kernel schedules for one process. */
interface Entity {
  /** Nanoseconds that it has had, and those of its running thread since that got the core. */
  had: number;
  slice: number;
  running: Task | null;
  /** Threads that could run, the first to run first. */
  readonly ready: Task[];
}

export class ProcessScopeQueue {
  readonly #entities = new Map<number, Entity>();
  /** All threads that could run and have no core, in order of arrival. */
  readonly #ready: Task[] = [];

  get ready(): readonly Task[] {
    return this.#ready;
  }

  /** A thread that slept, or is new, may run again. */
  place(task: Task): void {
    const entity = this.#entityOf(task);
    if (entity.running === null && entity.ready.length === 0) entity.had = Math.max(entity.had, this.#least(entity));
    this.putBack(task);
  }

  /** The same when nobody else is ready and a core has nothing to do. True if the thread may have it: its process does not run yet. */
  admit(task: Task): boolean {
    this.place(task);
    return this.take() === task;
  }

  /** A running thread lost its core: it goes to the end of its process's queue. */
  putBack(task: Task): void {
    const entity = this.#entityOf(task);
    if (entity.running === task) entity.running = null;
    entity.ready.push(task);
    this.#ready.push(task);
  }

  /** A running thread blocks, or ends. */
  leave(task: Task): void {
    const entity = this.#entityOf(task);
    if (entity.running === task) entity.running = null;
  }

  /** A thread that is ready will not run any more. */
  remove(task: Task): void {
    drop(this.#entityOf(task).ready, task);
    drop(this.#ready, task);
  }

  /** Takes the thread that should run next; none if all that are ready belong to processes that run already. */
  take(): Task | undefined {
    let best: Entity | null = null;
    for (const entity of this.#entities.values()) {
      if (entity.running === null && entity.ready.length > 0 && (best === null || entity.had < best.had)) best = entity;
    }
    const task = best?.ready.shift();
    if (best === null || task === undefined) return undefined;
    drop(this.#ready, task);
    best.running = task;
    best.slice = 0;
    return task;
  }

  /** Puts the time since it was last charged on the account of a running thread's process. */
  charge(task: Task, now: number): void {
    const entity = this.#entityOf(task);
    entity.had += now - task.charged;
    entity.slice += now - task.charged;
    task.charged = now;
  }

  /** True if the core of `running` should go to another thread: of its own process after a slice, or of one that has had less. */
  beats(running: Task): boolean {
    const own = this.#entityOf(running);
    if (own.ready.length > 0 && own.slice >= SLICE) return true;
    for (const entity of this.#entities.values()) {
      if (entity !== own && entity.running === null && entity.ready.length > 0 && entity.had + SLICE <= own.had) return true;
    }
    return false;
  }

  #entityOf(task: Task): Entity {
    const { process } = task.owner;
    let entity = this.#entities.get(process);
    if (entity === undefined) this.#entities.set(process, (entity = { had: 0, slice: 0, running: null, ready: [] }));
    return entity;
  }

  /** What the busy process that has had least, other than `self`, has had. */
  #least(self: Entity): number {
    let least = Infinity;
    for (const entity of this.#entities.values()) {
      if (entity !== self && (entity.running !== null || entity.ready.length > 0)) least = Math.min(least, entity.had);
    }
    return least === Infinity ? 0 : least;
  }
}

function drop(list: Task[], task: Task): void {
  const at = list.indexOf(task);
  if (at >= 0) list.splice(at, 1);
}
