/**
 * `npm run test262 -- DIR [--only PART] [--every-point]`: runs the test262 checkout that stands at DIR through the compiler.
 * Prints passes and failures by folder, then each failure that known-failures.json does not list. Exits with 1 if there is
 * one, or if a known failure passes.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readKnownFailures } from "./known-failures.ts";
import { runSuite } from "./run-suite.ts";
import { testRunner } from "./run-test.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, "every-point": { type: "boolean" } },
});
const checkout = resolve(positionals[0] ?? "");
if (positionals.length !== 1 || !existsSync(join(checkout, "harness", "assert.js"))) {
  process.stderr.write("usage: npm run test262 -- DIR [--only PART] [--every-point]\nDIR is a checkout of tc39/test262.\n");
  process.exit(2);
}
const run = await testRunner(checkout, values["every-point"] === true);
const { folders, unexpected, mended } = runSuite(checkout, run, readKnownFailures(), values.only);
const total = { passed: 0, failed: 0, leftOut: 0 };
const row = (name: string, { passed, failed, leftOut }: typeof total): string =>
  `${name.padEnd(56)}${String(passed).padStart(7)}${String(failed).padStart(7)}${String(leftOut).padStart(9)}\n`;
process.stdout.write(`${"folder".padEnd(56)}${"passed".padStart(7)}${"failed".padStart(7)}${"left out".padStart(9)}\n`);
for (const [name, result] of folders) {
  process.stdout.write(row(name, result));
  for (const key of ["passed", "failed", "leftOut"] as const) total[key] += result[key];
}
process.stdout.write(row("all", total));
const share = (100 * total.passed) / Math.max(1, total.passed + total.failed);
process.stdout.write(`${share.toFixed(2)} % passed\n`);
for (const [path, problem] of unexpected) process.stdout.write(`FAIL ${path}\n     ${problem}\n`);
for (const path of mended) process.stdout.write(`passes, though known as a failure: ${path}\n`);
process.exitCode = unexpected.length + mended.length > 0 ? 1 : 0;
