import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/switchpoint/types/generate.ts";

test("the learner's declarations are those of the sources (else: npm run types:write)", async () => {
  const stale = (await generate()).filter(({ path, text }) => readFileSync(path, "utf8") !== text).map(({ path }) => basename(path));
  expect(stale).toEqual([]);
});
