/**
 * `npm run bench`: the numbers of DESIGN.md, section 6, as far as what they measure is there. Each is taken beside a reference
 * in the same process, best of several, and printed with what is to be reached. Nothing fails here: machines differ.
 */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readExercise } from "../../src/switchpoint/cli/exercises.ts";
import { gradeSubmission } from "../../src/switchpoint/cli/grade-submission.ts";
import { inOrder } from "../../src/switchpoint/cli/in-order.ts";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { ExploreOptions, Request, Response } from "../../src/switchpoint/engine/protocol.ts";
import { root } from "../source-files.ts";
import { clockRows } from "./clock.ts";
import { benchPrograms } from "./programs.ts";
import { slowdown } from "./slowdown.ts";
import { compileTime, workerSizes } from "./compiler.ts";

/** A request made ready; each call carries it out once more. */
function ready(request: Request): () => Response {
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(prepared.faults[0]!.message);
  const factories = prepared.pieces.map(({ code }) => (0, eval)(code) as unknown);
  return () => perform(request, prepared, factories);
}

/** Seconds of the fastest of five. */
function seconds(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

const rounds = 20_000_000;

function locals(): string {
  const loop = `let s = 0; for (let i = 0; i < ${rounds}; i++) s = (s + i * 3) % 1000003; return s;`;
  return slowdown(`function f() { ${loop} }\nf();`, loop);
}

function sharedVariables(): string {
  const loop = `for (let i = 0; i < ${rounds}; i++) total = (total + i * 3) % 1000003;`;
  return slowdown(
    `let total = 0;\nfunction f() { ${loop} }\nf(); print(total);`,
    `let total = 0; function f() { ${loop} } f(); return total;`,
  );
}

const increments = `
import { Thread } from "switchpoint/threading";
let counter = 0;
function add() { for (let i = 0; i < 3; i++) counter += 1; }
const threads = [1, 2].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();
`;

function executions(options: ExploreOptions): string {
  const explore = ready({ do: "explore", files: [{ name: "bench.ts", text: increments }], options });
  let made = 0;
  const time = seconds(() => {
    const response = explore();
    if (response.do === "explore") made = response.explore.schedules;
  });
  return `${Math.round(made / time).toLocaleString("en")}/s`;
}

/** Time for 1,000 submissions, from a hundred different ones. */
async function grading(): Promise<string> {
  const exercise = readExercise(join(root, "content/09-locks/exercises/bank-transfer"));
  const submissions = Array.from({ length: 100 }, (_, i) => ({ name: `${i}.ts`, text: `${exercise.starter.text}\n// ${i}\n` }));
  const start = performance.now();
  await inOrder(
    submissions,
    2,
    (submission) => gradeSubmission(exercise, submission, { hidden: true }),
    () => {},
  );
  return `${((performance.now() - start) / 100).toFixed(0)} s`;
}

const rows: readonly (readonly [what: string, measure: () => string | Promise<string>, toReach: string])[] = [
  ["loop on local variables, against plain JavaScript", locals, "2x"],
  ["loop on shared variables", sharedVariables, "5x"],
  ...benchPrograms.map(({ name, text, toReach }) => [name, () => slowdown(`${text}\nmain();`, `${text} return main();`), toReach] as const),
  ["compile of a 200-line file", compileTime, "40 ms"],
  ["the Worker in which programs run, gzip", async () => (await workerSizes()).worker, "120 KB"],
  ["what compiles, a Worker of its own, gzip", async () => (await workerSizes()).compiler, "-"],
  ["packs of the library, loaded on import, gzip", async () => (await workerSizes()).packs, "-"],
  ["random schedules, two threads of three increments", () => executions({ strategy: "random", maxSchedules: 20_000 }), "200,000/s"],
  ["PCT schedules, the same", () => executions({ strategy: "pct", maxSchedules: 20_000 }), "200,000/s"],
  ["DPOR executions, the same", () => executions({ strategy: "dpor" }), "30,000/s"],
  ["1,000 submissions of a locking exercise", grading, "60 s"],
  ...clockRows,
];

for (const [what, measure, toReach] of rows) {
  process.stdout.write(`${what.padEnd(52)}${(await measure()).padStart(12)}   to reach: ${toReach}\n`);
}
