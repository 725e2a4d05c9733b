/**
 * What the explorer needs of a program: something that can be started afresh, again and again, and what one start gives.
 */
import type { Runnable } from "../machine/task.ts";
import type { ExploreHooks } from "./explore-hooks.ts";

/** How a program shall be explored; fixed for all executions of one exploration. */
export interface StartOptions {
  /** "any" or a version's name. */
  readonly python: string;
  readonly seed: number;
  readonly args: Readonly<Record<string, string>>;
  /** Printing is a visible operation, because outputs will be compared. */
  readonly prints: boolean;
  /** How `multiprocessing` starts processes, if the program does not say; absent: as the version does. */
  readonly startMethod?: string;
}

/** A program that can be started again and again; every instance is fresh and shares nothing that changes with the others. */
export interface ExploredProgram {
  /** Of the source, as schedules carry it: a few letters and digits. */
  readonly hash: string;
  start(options: StartOptions): Instance;
}

/** How an execution can go wrong: an exception that nobody caught, threads that wait for each other, a lock that nobody releases. */
export type Failing = "error" | "deadlock" | "leak";

/** One instance of the program, before its first step. */
export interface Instance {
  readonly hooks: ExploreHooks;
  readonly main: Runnable;
  /** Every operation must be seen as a trap: somebody keeps a diary of them. */
  readonly recorded?: boolean;
  /** The hooks of the process that a thread belongs to; absent: there is but one. */
  hooksOf?(thread: Runnable): ExploreHooks;
  /**
   * Nothing will be asked of it any more. What of it the host still keeps for a while (the hidden class of a generator function
   * outlives many minor collections) shall not keep all the rest.
   */
  release?(): void;
  /** Ways to fail that are of no account in this exploration; absent: leaks. */
  readonly ignores?: ReadonlySet<Failing>;
  /** What has been written so far. */
  stdout(): string;
  /** Where the program raised `error`, if that is known better than by the last site. */
  placeOf(error: unknown): { readonly line: number; readonly column: number } | null;
}
