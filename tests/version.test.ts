import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engineVersion } from "../src/switchpoint/grader/engine-version.ts";
import { root } from "./source-files.ts";

test("results carry the package's version", () => {
  const { version } = JSON.parse(readFileSync(join(root, "src/switchpoint/package.json"), "utf8")) as { version: string };
  expect(engineVersion).toBe(version);
});
