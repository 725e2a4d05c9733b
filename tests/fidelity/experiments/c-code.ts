/** Two threads that make the same C calls, against one thread that makes them all: the experiment c-code-speedup. */
import { program } from "../program.ts";
import type { Experiment, Row } from "../experiment.ts";

/** How often each thread makes its call, and the call. The reference does not say how often; it is about a tenth of a second here. */
const CALLS: Readonly<Record<string, readonly [times: number, call: string]>> = {
  "zlib.compress 600 kB": [4, "zlib.compress(text)"],
  "sha256 8 MB": [1, "hashlib.sha256(eight)"],
  "sha256 4 KiB": [2000, "hashlib.sha256(four)"],
  "sha256 1 KiB": [2000, "hashlib.sha256(one)"],
  "time.sleep": [5, "sleep(0.05)"],
  "pure Python": [1_500_000, ""],
};

const setup = `import { arg } from "switchpoint"; import { Thread } from "switchpoint/threading"; import { monotonic, sleep } from "switchpoint/time";
import * as hashlib from "switchpoint/hashlib"; import * as zlib from "switchpoint/zlib";
const text = new Uint8Array(600000), eight = new Uint8Array(8 << 20), four = new Uint8Array(4096), one = new Uint8Array(1024);
const n = arg("n", 1);`;

function speedup(row: Row): number {
  const [times, call] = CALLS[row.operation!]!;
  const body = call === "" ? "while (left > 0) left -= 1;" : `while (left > 0) { ${call}; left -= 1; }`;
  const text = `${setup} function many(left: number) { ${body} }
const a = monotonic(); many(n); many(n); const alone = monotonic() - a;
const b = monotonic(); const threads = [1, 2].map(() => new Thread({ target: many, args: [n] })); for (const t of threads) t.start(); for (const t of threads) t.join();
print(alone / (monotonic() - b));`;
  const { result } = program(text)({ python: row.python, cores: row.cores, args: { n: String(times) } });
  return Number(result.stdout);
}

/** Processes that sleep: what they lose is the time to start them. */
function processes(row: Row): number {
  const text = `import { Process } from "switchpoint/multiprocessing"; import { monotonic, sleep } from "switchpoint/time";
function nap() { sleep(0.05); }
const a = monotonic(); nap(); nap(); const alone = monotonic() - a;
const b = monotonic(); const both = [1, 2].map(() => new Process({ target: nap })); for (const p of both) p.start(); for (const p of both) p.join();
print(alone / (monotonic() - b));`;
  return Number(program(text)({ python: row.python, cores: row.cores }).result.stdout);
}

export const cCodeExperiment: Experiment = {
  id: "c-code-speedup",
  simulate: (row) => (row.operation === "time.sleep in two processes" ? processes(row) : speedup(row)),
};
