/**
 * What an event loop costs, and what holds it up: the experiment asyncio. Three of its rows (one round of the loop on 3.12 and 3.8,
 * and ten thousand tasks on 3.12) fix the constants in src/switchpoint/python/asyncio/costs.ts; the others are predictions.
 */
import { program } from "../program.ts";
import type { Experiment, Row } from "../experiment.ts";

const ASYNCIO =
  'import * as asyncio from "switchpoint/asyncio"; import { compute, work } from "switchpoint"; import { monotonic, sleep } from "switchpoint/time";';

const rounds = `${ASYNCIO}
async function main() {
  const from = monotonic();
  for (let i = 0; i < 2000; i++) await asyncio.sleep(0);
  print((monotonic() - from) / 2000);
}
asyncio.run(main());`;

const sleepers = (n: number, seconds: number): string => `${ASYNCIO}
async function main() {
  const from = monotonic();
  const coroutines = [];
  for (let i = 0; i < ${n}; i++) coroutines.push(asyncio.sleep(${seconds}));
  await asyncio.gather(...coroutines);
  print(monotonic() - from);
}
asyncio.run(main());`;

/** The latest tick of a ticker of 50 ms beside \`disturb\`. */
const ticker = (disturb: string): string => `${ASYNCIO}
async function disturb() { ${disturb} }
async function main() {
  const loop = asyncio.get_running_loop();
  const task = asyncio.create_task(disturb());
  let late = 0;
  for (let i = 0; i < 10; i++) {
    const due = loop.time() + 0.05;
    await asyncio.sleep(0.05);
    late = Math.max(late, loop.time() - due);
  }
  print(late);
  await task;
}
asyncio.run(main());`;

const threads = `${ASYNCIO}
import { ThreadPoolExecutor } from "switchpoint/concurrent/futures";
const from = monotonic();
const pool = new ThreadPoolExecutor(50);
for (const _ of pool.map(sleep, Array.from({ length: 1000 }, () => 0.01)));
print(monotonic() - from);
pool.shutdown();`;

/** Operation → program that prints the figure. The coroutine that blocks begins between two ticks. */
const programs: Readonly<Record<string, string>> = {
  "sleep(0) in one task": rounds,
  "gather of 10,000 sleep(0.1)": sleepers(10_000, 0.1),
  "lateness of a 50 ms ticker when a coroutine blocks for 200 ms": ticker("await asyncio.sleep(0.12); sleep(0.2);"),
  "lateness of the ticker when CPU work runs in a thread": ticker("await asyncio.to_thread(work, 0.5);"),
  "1,000 sleeps of 10 ms, asyncio": sleepers(1000, 0.01),
  "1,000 sleeps of 10 ms, 50 threads": threads,
};

function simulate(row: Row): number {
  const { operation } = row as Row & { readonly operation: string };
  const { result } = program(programs[operation]!)({ python: row.python, cores: row.cores });
  return Number(result.stdout);
}

export const asyncioExperiment: Experiment = { id: "asyncio", simulate };
