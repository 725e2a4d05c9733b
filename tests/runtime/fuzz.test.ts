/**
 * Random programs, native against compiled. A few here; `FUZZ=20000` for a long search.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { runCompiled, runNatively } from "./driver.ts";
import { programs } from "./random-programs.ts";

const runs = Number(process.env["FUZZ"] ?? 200);

test(
  `${runs} random programs do the same natively and compiled`,
  () => {
    fc.assert(
      fc.property(programs, (text) => {
        const native = runNatively(text);
        fc.pre(native.error !== "SyntaxError");
        const files = [{ name: "program.ts", text }];
        const [fast, stepping] = [runCompiled(files), runCompiled(files, { everyPoint: true })];
        expect({ lines: fast.lines, error: fast.error }).toEqual({ lines: native.lines, error: native.error });
        expect({ lines: stepping.lines, error: stepping.error }).toEqual({ lines: native.lines, error: native.error });
      }),
      { numRuns: runs, seed: Number(process.env["SEED"] ?? 1), endOnFailure: process.env["SHRINK"] === undefined },
    );
  },
  runs * 200 + 60_000,
);
