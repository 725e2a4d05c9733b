/**
 * Random programs, native against compiled (difference.ts). A few here; `npm run fuzz` for 20,000.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "./difference.ts";
import { programs } from "./random-programs.ts";

test("random programs do the same natively and compiled", { timeout: 120_000 }, () => {
  const compared = fc.sample(programs, { numRuns: 150, seed: 1 }).map((text) => ({ text, found: compare(text) }));
  for (const { text, found } of compared) if (found !== "skipped") expect(found.compiled, text).toBe(found.native);
  expect(compared.filter(({ found }) => found !== "skipped").length).toBeGreaterThan(100);
});
