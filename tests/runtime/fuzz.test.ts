/**
 * Random programs, native against compiled: at full speed, stopping at every point, and with small budgets, so that functions
 * in their plain form give up. A few here; `npm run fuzz` for 20,000 (about an hour), `FUZZ` and `SEED` for others.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { build, runBuilt, runNatively, TestHooks } from "./driver.ts";
import { programs } from "./random-programs.ts";

const runs = Number(process.env["FUZZ"] ?? 200);

test(
  `${runs} random programs do the same natively and compiled`,
  () => {
    fc.assert(
      fc.property(programs, (text) => {
        const native = runNatively(text, true);
        fc.pre(native.error !== "SyntaxError");
        const files = [{ name: "program.ts", text }];
        const built = build(files);
        const hurried = Object.assign(new TestHooks(), { budget: 30 });
        for (const options of [{}, { everyPoint: true }, { left: 30, price: 1, hooks: hurried }]) {
          const { lines, error } = runBuilt(built, options);
          expect({ lines, error }).toEqual({ lines: native.lines, error: native.error });
        }
      }),
      { numRuns: runs, seed: Number(process.env["SEED"] ?? 1), endOnFailure: process.env["SHRINK"] === undefined },
    );
  },
  runs * 200 + 60_000,
);
