import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeLockfile, type Lockfile } from "../.ci/lockfile.ts";
import { root } from "./source-files.ts";

const lockfile = (): Lockfile => JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lockfile;

test("the lockfile has an entry for every platform's binaries (else: npm run lockfile)", () => {
  expect(completeLockfile(lockfile()).added).toEqual([]);
});

test("the lockfile names no registry", () => {
  const { packages } = lockfile();
  expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined && entry.link !== true)).toEqual([]);
});
