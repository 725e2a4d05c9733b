import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { generate, generateNames } from "../src/switchpoint/types/generate.ts";

test("the learner's declarations, and the names of modules, are those of the sources (else: npm run types:write)", async () => {
  const stale = [await generateNames(), ...(await generate())]
    .filter(({ path, text }) => readFileSync(path, "utf8") !== text)
    .map(({ path }) => basename(path));
  expect(stale).toEqual([]);
});
