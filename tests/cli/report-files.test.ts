import fc from "fast-check";
import { expect, test } from "vitest";
import { reportNames } from "../../src/switchpoint/cli/report-files.ts";

test.each([
  [["a.ts"], ["a"]],
  [
    ["x/a.ts", "y/b.ts"],
    ["a", "b"],
  ],
  [
    ["alice/answer.ts", "bob/answer.ts"],
    ["alice-answer", "bob-answer"],
  ],
  [
    ["a/b-c.ts", "a-b/c.ts", "c.ts"],
    ["b-c", "a-b-c", "c"],
  ],
  [
    ["../../etc/passwd", "..", ""],
    ["passwd", "submission", "submission-3"],
  ],
  [["grades.ts"], ["grades-1"]],
  [
    ["A.ts", "a.ts"],
    ["A", "a-2"],
  ],
  [["<b>\u001b[1m.ts"], ["_b___1m"]],
])("%j: %j", (paths, names) => {
  expect(reportNames(paths)).toEqual(names);
});

test("never two alike, on any file system, and never outside of the folder", () => {
  const path = fc.string({ unit: fc.constantFrom("a", "A", "/", ".", "-", "2", "ß"), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
      const names = reportNames(paths);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^/\\]*[^/\\.][^/\\]*$/);
    }),
  );
});
