/**
 * What the machine looks like at one instant of a run: who is on which core, who holds a GIL and who waits for it, the ready
 * queue, the owners of locks and who waits for them. Computed from the trace alone; queues are in order of arrival.
 */
import type { ThreadState, Trace } from "../machine/trace.ts";

/** Threads that wait for one thing, in order of arrival. */
export interface Waiting {
  /** Its name; "" where the trace has none. */
  readonly on: string;
  /** Who has it, if it is a thing that somebody has; -1: nobody, or not that kind of thing. */
  readonly owner: number;
  readonly threads: readonly number[];
}

/** The machine at an instant. Threads are numbers of the trace. */
export interface MachineMoment {
  /** Per core: who runs on it; -1: nobody. */
  readonly cores: readonly number[];
  /** Per GIL that was used so far: who holds it (-1: nobody) and who waits. */
  readonly gils: readonly { readonly holder: number; readonly waiting: readonly number[] }[];
  readonly ready: readonly number[];
  /** Locks and other primitives that somebody has or waits for. */
  readonly locks: readonly Waiting[];
  /** Threads on a device, asleep, or waiting for another thread's end. */
  readonly away: readonly { readonly state: "io" | "sleep" | "join"; readonly on: string; readonly threads: readonly number[] }[];
}

interface Standing {
  state: ThreadState | null;
  since: number;
  core: number;
  on: string;
}

/** The machine after everything that happened up to `time` (ns), that instant included. */
export function machineAt(trace: Trace, time: number): MachineMoment {
  const threads: Standing[] = trace.threads.map(() => ({ state: null, since: 0, core: -1, on: "" }));
  const holders: number[] = [];
  const interpreterOf: number[] = trace.threads.map(() => 0);
  const owners = new Map<string, number>();
  let order = 0;
  for (const event of trace.events) {
    if (event.time > time) break;
    if (event.kind === "state") {
      const { state, core, on } = event;
      threads[event.thread] = { state, since: order++, core: state === "running" ? core : -1, on: on ?? "" };
    } else if (event.kind === "lock") {
      if (event.act === "take") owners.set(event.on, event.thread);
      else owners.delete(event.on);
    } else if (event.kind === "gil") {
      interpreterOf[event.thread] = event.interpreter;
      if (event.act === "take") holders[event.interpreter] = event.thread;
      else if (event.act === "drop" && holders[event.interpreter] === event.thread) holders[event.interpreter] = -1;
    }
  }
  const inState = (state: ThreadState): number[] =>
    [...threads.keys()].filter((thread) => threads[thread]!.state === state).sort((a, b) => threads[a]!.since - threads[b]!.since);
  const waitingForGil = inState("gil");
  return {
    cores: Array.from({ length: trace.cores }, (_, core) => threads.findIndex((one) => one.state === "running" && one.core === core)),
    gils: holders.map((holder, k) => ({ holder, waiting: waitingForGil.filter((thread) => interpreterOf[thread] === k) })),
    ready: inState("ready"),
    locks: locksOf(owners, threads, inState("lock")),
    away: (["io", "sleep", "join"] as const).flatMap((state) =>
      [...grouped(inState(state), (thread) => threads[thread]!.on)].map(([on, group]) => ({ state, on, threads: group })),
    ),
  };
}

function locksOf(owners: ReadonlyMap<string, number>, threads: readonly Standing[], waiting: readonly number[]): Waiting[] {
  const queues = grouped(waiting, (thread) => threads[thread]!.on);
  for (const on of owners.keys()) if (!queues.has(on)) queues.set(on, []);
  return [...queues].map(([on, group]) => ({ on, owner: owners.get(on) ?? -1, threads: group })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function grouped(threads: readonly number[], by: (thread: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const thread of threads) {
    const key = by(thread);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thread]);
    else group.push(thread);
  }
  return groups;
}
