/** The files of a new exercise: small, complete, and with a comment at each place where its author decides something. */

const exercise = `---
title: Count every visit
points: 3
hints:
  - Between which two steps of visit() can another thread come in?
  - The two steps must be one critical section.
# For every check that the starter fails: a text that its feedback contains.
starter:
  together: critical section
---

\`visit()\` counts a visit, and \`visits()\` tells how many there were. Make the count right when threads visit at once.

Keep the names \`visit\` and \`visits\`. You will want \`Lock\` from \`switchpoint/threading\`.
`;

const starter = `/** What the learner begins with. It must fail a check, for the reason that exercise.mdx gives. */
let count = 0;

/** Counts a visit. */
export function visit(): void {
  count += 1;
}

/** How many visits there were. */
export function visits(): number {
  return count;
}
`;

const solution = `/** A model answer. It must pass every check, within a tenth of the check's bounds. */
import { Lock } from "switchpoint/threading";

let count = 0;
const lock = new Lock();

export function visit(): void {
  using _ = lock.held();
  count += 1;
}

export function visits(): number {
  using _ = lock.held();
  return count;
}
`;

const grade = `/** The checks. "./starter" is whatever was handed in. */
import { assert } from "switchpoint";
import { everySchedule, exercise } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { visit, visits } from "./starter";

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "A visit counts",
      points: 1,
      program() {
        visit();
        assert(visits() === 1, \`one visit, counted \${visits()}\`);
      },
    }),
    everySchedule({
      id: "together",
      name: "Two visits at once both count, on every schedule",
      points: 2,
      needs: "alone",
      program() {
        const threads = [new Thread({ target: visit }), new Thread({ target: visit })];
        for (const thread of threads) thread.start();
        for (const thread of threads) thread.join();
        assert(visits() === 2, \`two visits, counted \${visits()}\`);
      },
      // Points at the misconception; does not give the answer away.
      advice: {
        error: "Reading the count and writing it are two steps. What must they become? A critical section.",
        deadlock: "A lock that is taken must be given back.",
      },
    }),
  ],
});
`;

const wrong = `/**
 * Every call makes a lock of its own: nobody ever waits for it.
 *
 * The next line names the check that this answer fails, and a text that the feedback must contain.
 * @fails together "critical section"
 */
import { Lock } from "switchpoint/threading";

let count = 0;

export function visit(): void {
  const lock = new Lock();
  using _ = lock.held();
  count += 1;
}

export function visits(): number {
  return count;
}
`;

/** File name → text. */
export const exerciseTemplate: Readonly<Record<string, string>> = {
  "exercise.mdx": exercise,
  "starter.ts": starter,
  "solution.ts": solution,
  "grade.ts": grade,
  "wrong/lock-of-its-own.ts": wrong,
};
