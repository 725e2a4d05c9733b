/**
 * The same programs in TypeScript and in Python: what ours print is what real CPython prints. Ours run twice: on the clock, and
 * in the first schedule of the explorer, where no time passes but at a deadline, as on the virtual clock of the real one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { explore, run } from "./program.ts";
import { realPython } from "./real-python/real-python.ts";

/** The version that pyodide is. */
const PYTHON = "3.14";

/** On the clock a task that sleeps the same time as another, but from a moment later, wakes later: these ask for one moment. */
const AT_ONE_MOMENT = new Set(["interleaving", "sleeping-at-once"]);

let real: (text: string) => string;
beforeAll(async () => {
  real = await realPython();
}, 60_000);

for (const suite of ["asyncio-real", "queue-real"]) {
  const folder = new URL(`../samples/${suite}/`, import.meta.url);
  describe(suite, () => {
    for (const name of readdirSync(folder)) {
      test(name, () => {
        const expected = real(readFileSync(new URL(`${name}/program.py`, folder), "utf8"));
        const text = readFileSync(new URL(`${name}/program.ts`, folder), "utf8");
        const { outcomes } = explore(text, { python: PYTHON, outcomes: true, maxSchedules: 1 });
        expect(outcomes?.[0]).toMatchObject({ verdict: "ok", stdout: expected });
        if (!AT_ONE_MOMENT.has(name)) expect(run(text, { python: PYTHON })).toMatchObject({ ok: true, stdout: expected });
      });
    }
  });
}
