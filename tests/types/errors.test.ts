import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { typeCheck } from "./type-check.ts";

test("each deliberate error is found, and nothing else", () => {
  const lines = readFileSync(new URL("errors.ts", import.meta.url), "utf8").split("\n");
  const expected = lines.flatMap((line, i) => {
    const [, code] = / \/\/ (\d{4})$/.exec(line) ?? [];
    return code === undefined ? [] : [`${i + 1}: ${code}`];
  });
  expect(expected.length).toBeGreaterThan(50);
  expect(typeCheck(["tests/types/errors.ts"]).map(({ line, code }) => `${line}: ${code}`)).toEqual(expected);
});
