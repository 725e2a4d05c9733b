/**
 * What goes in and out of the engine: the same plain data whether it runs in the page's Worker, in the command's walled
 * child process, or in the site's build.
 *
 * A request is answered in two steps, because text becomes code differently in each place (a vm script, a blob module):
 * `prepare` compiles and returns JavaScript; the shell evaluates each piece; `perform` runs them. Both take and give plain data.
 */
import type { Compiled, Diagnostic } from "../compiler/compiled.ts";
import type { Replay } from "../explorer/replay.ts";
import type { Settings } from "../explorer/settings.ts";
import type { Standing } from "../explorer/standing.ts";
import type { Steering } from "../explorer/steering.ts";
import type { Tree } from "../explorer/tree.ts";
import type { CheckFacts } from "../grader/check-facts.ts";
import type { CompiledExercise } from "../grader/compiled-exercise.ts";
import type { TracedRun, ExploreResult, GradeResult } from "../runtime/results.ts";

export type { Progress } from "../explorer/search.ts";
export type { Replay, ReplayStep } from "../explorer/replay.ts";
export type { Standing, StandingStep, StandingThread } from "../explorer/standing.ts";
export type { Steering } from "../explorer/steering.ts";
export type { Ending, Tree, TreeNode } from "../explorer/tree.ts";
export type { CheckFacts } from "../grader/check-facts.ts";

/** One source file. `name` is relative to the program ("lost-update.ts"); imports of "./echo" find "echo.ts". */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Every field has the command line's default (CONTRACT.md, "run"). Times in seconds. */
export interface RunOptions {
  readonly python?: string;
  readonly cores?: number;
  readonly switchInterval?: number;
  readonly checkInterval?: number;
  readonly seed?: number;
  readonly startMethod?: "fork" | "spawn" | "forkserver";
  readonly args?: Readonly<Record<string, string>>;
  readonly maxSteps?: number;
}

/** What `switchpoint explore` takes (CONTRACT.md, "explore"). */
export type ExploreOptions = Settings;

/** An exercise folder, read. `grade` is grade.ts; it imports the learner's module as "./starter". */
export interface ExerciseFiles {
  /** The exercise's slug: its folder's name. */
  readonly name: string;
  readonly grade: SourceFile;
  readonly starter: SourceFile;
  /** Further files that grade.ts or the learner may import. */
  readonly others: readonly SourceFile[];
  readonly hash: string;
}

/** What has been decided of a schedule: its text so far ("" for none), and the thread that goes on now, by order of creation. */
export interface Decided extends Steering {
  readonly schedule: string;
  readonly pick: number | null;
}

export type Request =
  | { readonly do: "run"; readonly files: readonly SourceFile[]; readonly options: RunOptions }
  | { readonly do: "explore"; readonly files: readonly SourceFile[]; readonly options: ExploreOptions }
  | { readonly do: "replay"; readonly files: readonly SourceFile[]; readonly schedule: string; readonly options: ExploreOptions }
  | {
      readonly do: "grade";
      readonly exercise: ExerciseFiles;
      readonly submission: SourceFile;
      readonly hidden: boolean;
      /** Share of each check's bounds to grant; absent: all. The content check grants a model solution a tenth. */
      readonly boundShare?: number;
    }
  /** Replays a grade's witness: the check's program under the schedule. */
  | {
      readonly do: "witness";
      readonly exercise: ExerciseFiles;
      readonly submission: SourceFile;
      readonly check: string;
      readonly schedule: string;
    }
  /** Where a program stands after some steps, and what each thread would do next. */
  | ({ readonly do: "follow"; readonly files: readonly SourceFile[] } & Decided)
  /** The same for the program of an exercise's check. Whatever program the schedule names, its steps are taken. */
  | ({ readonly do: "follow-check"; readonly exercise: ExerciseFiles; readonly submission: SourceFile; readonly check: string } & Decided)
  /** Every order of a small program's steps. `mostLeaves`: where to stop; absent: 1,000. */
  | ({ readonly do: "tree"; readonly files: readonly SourceFile[]; readonly mostLeaves?: number } & Steering)
  /** What a page shows of an exercise's checks. */
  | { readonly do: "checks"; readonly exercise: ExerciseFiles; readonly submission: SourceFile };

/** One piece of JavaScript to evaluate: a function expression in `code`; `url` names it in stack traces. */
export interface CodePiece {
  readonly url: string;
  readonly code: string;
}

/** After `prepare`: pieces to evaluate in this order, with what `perform` needs besides; or all faults of the source at once. */
export type Prepared =
  | {
      readonly ok: true;
      readonly pieces: readonly CodePiece[];
      /** Parts of the library that the program needs, beyond what is always there (python/packs): names, each once. */
      readonly packs: readonly string[];
      /** The program's modules; none where an exercise is graded. */
      readonly modules: readonly Compiled[];
      /** Where one is graded: its modules, or what is wrong with the exercise. */
      readonly exercise: CompiledExercise | { readonly fault: string } | null;
    }
  | { readonly ok: false; readonly faults: readonly Diagnostic[] };

export type Response =
  | { readonly do: "run"; readonly run: TracedRun }
  | { readonly do: "explore"; readonly explore: ExploreResult }
  | { readonly do: "replay"; readonly replay: Replay }
  | { readonly do: "grade"; readonly grade: GradeResult }
  | { readonly do: "witness"; readonly replay: Replay }
  | { readonly do: "follow"; readonly standing: Standing }
  | { readonly do: "tree"; readonly tree: Tree }
  | { readonly do: "checks"; readonly checks: readonly CheckFacts[] }
  /** The request could not be carried out: a fault of the engine or of the exercise, not of the learner's program. */
  | { readonly do: "fault"; readonly message: string };
