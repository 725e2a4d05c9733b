/**
 * Makes the checks of an exercise a program that any driver can run: a few lines that load the exercise, pick a check, and
 * note that its end was reached.
 *
 * The learner's module takes part like any other. It cannot import these lines' door, and what it could change is made anew
 * for every execution.
 */
import type { Exercise } from "./author.ts";
import { endedEarly } from "./feedback.ts";
import type { Sim } from "../machine/traps.ts";
import { AssertionError, SystemExit } from "../python/builtins.ts";
import { tag } from "../python/callable.ts";
import type { LibraryModule } from "../python/registry.ts";
import type { Failing } from "../runtime/instance.ts";
import type { LinkedProgram } from "../runtime/program.ts";

/** Specifier of the door between the lines below and the grader; only they may import it. */
export const doorModule = "switchpoint/grade/door";

/** The program, in direct style. */
export const checkProgram = {
  name: "(check).ts",
  text: `import { choose, reach } from "${doorModule}";
import exercise from "./grade";
const check = choose(exercise);
if (check !== null) {
  check.program();
  reach();
}
`,
} as const;

/** The program of a submission that is itself a test of "exercise", in direct style. */
export const testProgram = {
  name: "(check).ts",
  text: `import { reach } from "${doorModule}";
import "./starter";
reach();
`,
} as const;

/** A module of functions that no other thread can notice: calling one is no step of a schedule. */
export function atOnce(functions: Readonly<Record<string, (...args: any[]) => unknown>>): LibraryModule {
  for (const face of Object.values(functions)) {
    tag(face, function* (...args: unknown[]) {
      return face(...args);
    });
    Object.freeze(face);
  }
  return Object.freeze({ ...functions });
}

/** What passes through the door; one for each linked program. */
export class Door {
  /** The exercise as the last execution exported it. */
  exercise: Exercise | null = null;
  /** The execution that is under way has reached the end of its check. */
  reached = false;
  /** How many executions have, since the check was chosen. */
  ends = 0;
  #chosen: number | null = null;

  /** What the lines import. */
  readonly module: LibraryModule = atOnce({
    choose: (exercise: Exercise) => {
      this.exercise = exercise;
      return this.#chosen === null ? null : (exercise.checks[this.#chosen] ?? null);
    },
    reach: () => {
      this.reached = true;
      this.ends++;
    },
  });

  /** Which check the next executions run, by its index; until then they only load the exercise. */
  choose(check: number): void {
    this.#chosen = check;
    this.ends = 0;
  }
}

/** How a program is watched. */
export type Watching =
  /** A main thread that ends without reaching the end of its check, by `sys.exit()` or with its process, has not kept the property. */
  | "strictly"
  /** Exceptions are of no account: only deadlocks are looked for. */
  | "tolerantly"
  /** The end of the check is looked for: reaching it is told as an error, and no other error is. */
  | { readonly seeking: Set<Failing> };

/** The same program, watched. `seeking`: what the explorer ignores; "error" is in it until the end is reached. */
export function watched(program: LinkedProgram, door: Door, how: Watching): LinkedProgram {
  return {
    ...program,
    ...(how === "strictly" && { cutShort: () => (door.reached ? null : new AssertionError(endedEarly)) }),
    instantiate(hooks, world) {
      const body = program.instantiate(hooks, world);
      return () => (typeof how === "string" ? watchedBody(body, door, how === "tolerantly") : seekingBody(body, door, how.seeking));
    },
  };
}

function* watchedBody(body: () => Sim<void>, door: Door, tolerant: boolean): Sim<void> {
  door.reached = false;
  try {
    yield* body();
  } catch (error) {
    if (tolerant) return;
    if (!(error instanceof SystemExit)) throw error;
  }
  if (!door.reached && !tolerant) throw new AssertionError(endedEarly);
}

function* seekingBody(body: () => Sim<void>, door: Door, ignores: Set<Failing>): Sim<void> {
  door.reached = false;
  ignores.add("error");
  try {
    yield* body();
  } catch {
    return;
  }
  if (!door.reached) return;
  ignores.delete("error");
  throw new AssertionError("the end of the check");
}
