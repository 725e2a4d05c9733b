/**
 * What multiprocessing keeps for each process: who we are, who our children are, what has to be done in a copy and at the end.
 *
 * Source: CPython 3.12, Lib/multiprocessing/process.py (_current_process, _children), util.py (Finalize, _exit_function).
 */
import type { Sim } from "../../machine/traps.ts";
import { currentThread, type Interpreter } from "../interpreter.ts";
import type { StartMethod } from "./context.ts";
import type { Process } from "./process.ts";

/** Something to be done at the end of the process; those of a higher priority first, the latest first among equals. */
export interface Finalizer {
  readonly priority: number;
  readonly run: () => Sim<void>;
}

export class State {
  /** Null: the first process of all, whose object is made when somebody asks. */
  current: Process | null = null;
  parent: { readonly name: string; readonly pid: number } | null = null;
  /** Numbers for the names of children. */
  counter = 0;
  identity: readonly number[] = [];
  isDaemon = false;
  readonly children = new Set<Process>();
  startMethod: StartMethod | null = null;
  /** The program's modules are being run in a spawned process. */
  inheriting = false;
  exiting = false;
  /** Descriptors that a process which is being started will need; null: none is. */
  spawning: Set<number> | null = null;
  readonly finalizers = new Set<Finalizer>();
  /** What objects want done in a copy of the process (register_after_fork). */
  readonly afterForkers: (() => void)[] = [];
}

/** The state of the caller's process. */
export function stateOf({ modules, exits }: Interpreter = currentThread().interpreter): State {
  let state = modules.get("multiprocessing") as State | undefined;
  if (state === undefined) {
    modules.set("multiprocessing", (state = new State()));
    exits.push(() => exitFunction(state!));
  }
  return state;
}

/** Runs the finalizers whose priority is at least `least`. */
function* runFinalizers(state: State, least: number): Sim<void> {
  const due = [...state.finalizers].reverse().filter(({ priority }) => priority >= least);
  due.sort((a, b) => b.priority - a.priority);
  for (const finalizer of due) {
    if (!state.finalizers.delete(finalizer)) continue;
    yield* finalizer.run();
  }
}

/** The end of a process: daemonic children are terminated, all are joined, queues are flushed. */
export function* exitFunction(state: State): Sim<void> {
  if (state.exiting) return;
  state.exiting = true;
  yield* runFinalizers(state, 0);
  const alive: Process[] = [];
  for (const child of [...state.children]) if ((yield* child.returncode()) === null) alive.push(child);
  for (const child of alive) if (child.daemon) yield* child.terminate();
  for (const child of alive) yield* child.join();
  yield* runFinalizers(state, -Infinity);
}
