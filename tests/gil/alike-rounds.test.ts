import { expect, test } from "vitest";
import { addUp } from "../../src/switchpoint/gil/alike-rounds.ts";
import { library } from "../../src/switchpoint/python/library.ts";
import { compileProgram } from "../../src/switchpoint/runtime/program-text.ts";
import { linkProgram, type Factory, type LinkedProgram } from "../../src/switchpoint/runtime/program.ts";
import { runProgram, type RunSettings } from "../../src/switchpoint/runtime/run.ts";

const bounds = { left: Infinity, horizon: Infinity, rounds: Infinity };

test("rounds end before the next event, before the last stretch of the work, and when there are enough", () => {
  const round = { work: 100, call: 10, debt: 0, worthWhile: 200 };
  const rounds = (limits: Partial<typeof bounds>): number => addUp(round, { ...bounds, rounds: 99, ...limits }, 0).rounds;
  expect([rounds({ horizon: 110 }), rounds({ horizon: 111 }), rounds({ horizon: 331 })]).toEqual([0, 1, 3]);
  expect([rounds({ left: 100 }), rounds({ left: 101 }), rounds({ left: 300 }), rounds({ left: 0 })]).toEqual([0, 1, 2, 0]);
  expect(rounds({ rounds: 7 })).toBe(7);
});

test("what is owed is paid in the round that makes it worth while", () => {
  const round = { work: 100, call: 10, debt: 90.5, worthWhile: 200 };
  expect(addUp(round, { ...bounds, rounds: 2 }, 0)).toEqual({ rounds: 2, ns: 220, owed: 181 });
  expect(addUp(round, { ...bounds, rounds: 3 }, 0)).toEqual({ rounds: 3, ns: 601, owed: 0.5 });
});

function linked(text: string): LinkedProgram {
  const names = (specifier: string): string[] | undefined => (library.has(specifier) ? Object.keys(library.get(specifier)!) : undefined);
  const program = compileProgram([{ name: "program.ts", text }], names);
  if (!program.ok) throw new Error(program.faults[0]!.message);
  const factories = program.modules.map(({ code }) => (0, eval)(code) as Factory);
  return linkProgram(program.modules, factories, (specifier) => library.get(specifier));
}

const two = linked(`
import { work } from "switchpoint";
import { Thread } from "switchpoint/threading";
const threads = [1, 2].map((n) => new Thread({ target: () => work(0.004 * n) }));
for (const t of threads) t.start();
for (const t of threads) t.join();
`);

/** Threads that compute beside some that sleep, take a lock, print the time. */
const company = linked(`
import { work } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";
import { setcheckinterval } from "switchpoint/sys";
const lock = new Lock();
let total = 0;
function computes() { for (let i = 0; i < 3; i++) { work(0.0005); using _ = lock.held(); total += 1; } }
function naps() { for (let i = 0; i < 4; i++) { sleep(0.00031 * (i + 1)); work(0.0001); total += 1; print(monotonic()); } }
function counts() { for (let i = 0; i < 1000; i++) total += 1; }
const threads = [computes, naps, naps, counts].map((target) => new Thread({ target }));
for (const t of threads) t.start();
work(0.0004);
setcheckinterval(37);
for (const t of threads) t.join();
print(total);
`);

/** Threads that compute while signals arrive: a check runs a handler in the main thread, and is due again and again in the others. */
const signals = linked(`
import { work } from "switchpoint";
import { ITIMER_REAL, setitimer, SIGALRM, signal } from "switchpoint/signal";
import { Thread } from "switchpoint/threading";
import { monotonic } from "switchpoint/time";
signal(SIGALRM, () => { work(0.00002); print("handler", monotonic()); });
setitimer(ITIMER_REAL, 0.0005, 0.0007);
const threads = [1, 2].map(() => new Thread({ target: () => work(0.001) }));
for (const t of threads) t.start();
work(0.003);
setitimer(ITIMER_REAL, 0);
for (const t of threads) t.join();
print(monotonic());
`);

const alone = linked(`import { work } from "switchpoint"; work(0.005);`);

const cases = ["two", "company", "signals", "alone"].flatMap((name) =>
  [1, 2, 4].flatMap((cores) => [0, 42].map((seed) => ({ name, cores, seed }))),
);
const programs: Readonly<Record<string, LinkedProgram>> = { two, company, signals, alone };

/** All that a run leaves behind, once with rounds and once without. */
function both(program: LinkedProgram, settings: RunSettings): unknown[] {
  return [false, true].map((stepwise) => runProgram(program, { python: "2.7", maxEvents: 0, ...settings, stepwise }));
}

test.each(cases)("nobody can tell that checks were taken many at a time: $name, $cores cores, seed $seed", ({ name, cores, seed }) => {
  for (const settings of [{}, { checkInterval: 20 }, { checkInterval: 1000 }, { maxEvents: 500 }, { maxSteps: 999 }]) {
    const [atOnce, stepwise] = both(programs[name]!, { cores, seed, ...settings });
    expect(atOnce).toEqual(stepwise);
  }
});
