import { expect, test } from "vitest";
import { programsIn, typeCheck } from "./type-check.ts";

test("every program of the course and of the samples has the types that the editor knows", () => {
  const files = programsIn("content", "tests/samples/programs", "tests/samples/explorer");
  expect(files.length).toBeGreaterThan(100);
  expect(typeCheck(files)).toEqual([]);
});
