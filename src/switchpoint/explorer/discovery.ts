/**
 * What is wrong with an execution: an exception that nobody caught, a deadlock, a livelock, a lock that is never
 * released, a data race.
 */
import type { Execution, Failure } from "../runtime/exploration.ts";
import type { ExploredThread } from "../runtime/explored-thread.ts";
import { errorText } from "../runtime/positions.ts";
import type { Finding, FindingThread } from "../runtime/results.ts";
import { dataRaceIn, type DataRace } from "./data-races.ts";
import { describe, stateOf, waitingText } from "./story.ts";

/** The finding without its schedule and its story. */
export interface Discovery {
  readonly kind: Finding["kind"];
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly threads: FindingThread[];
  /** Steps that show it: the schedule may end there. */
  readonly steps: number;
}

/** True as soon as an execution need not go on: it has failed. */
export function hasFailed(execution: Execution): boolean {
  return execution.failure !== null;
}

/** What an execution that is over shows, or null. Errors come before deadlocks: they often cause them. */
export function discoveryIn(execution: Execution, races: boolean): Discovery | null {
  if (execution.failure !== null) return errorIn(execution, execution.failure);
  const stuck = execution.abandoned ? null : execution.stuck;
  if (stuck !== null) return stuck === "deadlock" ? deadlockIn(execution) : livelockIn(execution);
  const [leak] = execution.leaked;
  if (leak !== undefined) return leakIn(execution);
  const race = races ? dataRaceIn(execution.log) : null;
  return race === null ? null : raceIn(execution, race);
}

function errorIn(execution: Execution, { error, site, step }: Failure): Discovery {
  const last = execution.instance.hooks.sites[site];
  const { line, column } = execution.instance.placeOf(error) ?? last ?? { line: 0, column: 0 };
  return { kind: "error", message: errorText(error), line, column, threads: threadsOf(execution), steps: step };
}

function deadlockIn(execution: Execution): Discovery {
  const waiting = execution.born.filter((thread) => execution.waits(thread.number));
  // Who waits for something that somebody holds is nearer to the cause than who waits for a thread to end.
  const held = waiting.filter((thread) => describe(thread.object).held_by !== null);
  const told = held.length > 0 ? held : waiting;
  const message = `Deadlock: ${told.map((thread) => `${thread.owner.name} ${waitingText(thread)}`).join("; ")}.`;
  const site = execution.instance.hooks.sites[told[0]!.site];
  return {
    kind: "deadlock",
    message,
    line: site?.line ?? 0,
    column: site?.column ?? 0,
    threads: threadsOf(execution),
    steps: execution.log.length,
  };
}

function livelockIn(execution: Execution): Discovery {
  const round = execution.born.filter((thread) => !thread.done && thread.resting !== null);
  const { sites } = execution.instance.hooks;
  const site = sites[round[0]!.site];
  const told = round.map((thread) => {
    const line = sites[thread.site]?.line ?? 0;
    const wanted = wantedBy(thread);
    const waiting = wanted.length === 0 ? "" : `, waiting for a change of ${wanted.join(" and ")},`;
    return `${thread.owner.name} ${waitingText(thread)}${line > 0 ? ` at line ${line}` : ""}${waiting} for ever`;
  });
  return {
    kind: "livelock",
    message: `Livelock: ${told.join("; ")}.`,
    line: site?.line ?? 0,
    column: site?.column ?? 0,
    threads: threadsOf(execution),
    steps: execution.log.length,
  };
}

function leakIn(execution: Execution): Discovery {
  const { sites } = execution.instance.hooks;
  const told = execution.leaked.map(([lock, site]) => {
    const { name, held_by } = describe(lock);
    return `${name} is still held by ${held_by ?? "nobody who is left"}, who took it at line ${sites[site]?.line ?? 0}`;
  });
  const site = sites[execution.leaked[0]![1]];
  return {
    kind: "leak",
    message: `Never released: ${told.join("; ")}.`,
    line: site?.line ?? 0,
    column: site?.column ?? 0,
    threads: threadsOf(execution),
    steps: execution.log.length,
  };
}

/** What the loop looks at, as the program calls it. */
function wantedBy({ resting }: ExploredThread): string[] {
  const names = resting!.reads.map(({ object, key }) => {
    if (key !== null) return typeof key === "number" ? `element ${key}` : String(key);
    // A sleep is no place where others could change something.
    return "guards" in object && "describe" in object ? describe(object).name : "";
  });
  return [...new Set(names)].filter((name) => name !== "");
}

function raceIn(execution: Execution, race: DataRace): Discovery {
  const { log, instance } = execution;
  const { sites } = instance.hooks;
  const [early, late] = [sites[log.site[race.first]!], sites[log.site[race.second]!]];
  const name = late?.name || early?.name || "an object";
  const tell = (step: number, line: number | undefined): string => {
    const verb = log.write[step === race.first ? race.firstAccess : race.secondAccess] ? "written" : "read";
    return `${verb} by ${execution.thread(log.thread[step]!).owner.name}${line === undefined ? "" : ` in line ${line}`}`;
  };
  const message = `Data race: ${name} is ${tell(race.first, early?.line)} and ${tell(race.second, late?.line)}, and nothing orders the two.`;
  return { kind: "race", message, line: late?.line ?? 0, column: late?.column ?? 0, threads: threadsOf(execution), steps: race.second + 1 };
}

function threadsOf(execution: Execution): FindingThread[] {
  return execution.born.map((thread) => findingThread(execution, thread));
}

function findingThread(execution: Execution, thread: ExploredThread): FindingThread {
  const state = stateOf(execution, thread);
  const waits = state === "blocked" ? describe(thread.object) : null;
  const line = thread.done ? 0 : (execution.instance.hooks.sites[thread.site]?.line ?? 0);
  return { name: thread.owner.name, state, waits_for: waits?.name ?? null, held_by: waits?.held_by ?? null, line };
}
