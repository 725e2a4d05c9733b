/**
 * `npm run fuzz -- [COUNT] [SEED]`: that many random programs (20,000), native against compiled, in slices that each have a process of
 * their own, since what is evaluated is never freed. Prints a line a slice, and each program that differs; exits with 1 if there is one.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { compare } from "./difference.ts";
import { programs } from "./random-programs.ts";

const SLICE = 500;
const [count = "20000", seed = "1", slice] = process.argv.slice(2);

/** Compares the programs of one seed. */
function runSlice(size: number, from: number): void {
  let [same, skipped, different] = [0, 0, 0];
  for (const text of fc.sample(programs, { numRuns: size, seed: from })) {
    const found = compare(text);
    if (found === "skipped") skipped++;
    else if (found.native === found.compiled) same++;
    else {
      different++;
      process.stdout.write(`--- seed ${from}\n${text}\n--- native\n${found.native}\n--- compiled\n${found.compiled}\n`);
    }
  }
  process.stdout.write(`seed ${from}: ${same} agree, ${skipped} have an early error, ${different} differ\n`);
  process.exitCode = different > 0 ? 1 : 0;
}

if (slice !== undefined) runSlice(Number(count), Number(seed));
else {
  for (let done = 0, at = Number(seed); done < Number(count); done += SLICE, at++) {
    const words = ["--no-warnings", fileURLToPath(import.meta.url), String(Math.min(SLICE, Number(count) - done)), String(at), "slice"];
    if (spawnSync(process.execPath, words, { stdio: "inherit" }).status !== 0) process.exitCode = 1;
  }
}
