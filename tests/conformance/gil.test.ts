/** CONFORMANCE.md, "GIL and C code": rows GIL-04, GIL-05, GIL-06, RACE-04, RACE-06; and OLDGIL-05. */
import { expect, test } from "vitest";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import { measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import { Workbench, ms } from "../gil/workbench.ts";
import { lines, run } from "./program.ts";

const PYTHON3 = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];
const ALL = ["2.7", ...PYTHON3];

/** The longest gap of a ticker that sleeps 1 ms, while another thread does `call`; in seconds. */
function longestGap(call: string, python: string): number {
  const program = `import { compute, work } from "switchpoint"; import { Thread } from "switchpoint/threading"; import { monotonic, sleep } from "switchpoint/time";
let done = false; let longest = 0;
function ticker() {
  let last = monotonic();
  while (!done) { sleep(0.001); const now = monotonic(); longest = Math.max(longest, now - last); last = now; }
}
const t = new Thread({ target: ticker }); t.start();
sleep(0.05); ${call}; done = true; t.join(); print(longest);`;
  return Number(lines(program, { python, cores: 2 })[0]);
}

test.each(PYTHON3)("GIL-04 on %s: one long C call that keeps the GIL stalls everybody for its whole duration", (python) => {
  expect(longestGap("compute(0.5)", python)).toBeGreaterThan(0.49);
  expect(longestGap("compute(0.5, { releases_gil: true })", python)).toBeLessThan(0.01);
  expect(longestGap("work(0.5)", python)).toBeLessThan(0.02);
});

test.each(PYTHON3)("GIL-05 on %s: two CPU-bound threads hold the GIL for about a switch interval each", (python) => {
  const program = (
    set: string,
  ): string => `import { work } from "switchpoint"; import { setswitchinterval } from "switchpoint/sys"; import { Thread } from "switchpoint/threading";
${set} const threads = [1, 2].map(() => new Thread({ target: () => work(0.25) })); for (const t of threads) t.start(); for (const t of threads) t.join();`;
  const hold = (set: string): number => {
    const { time, gil } = run(program(set), { python, cores: 2 });
    return time / gil.switches;
  };
  expect(hold("")).toBeGreaterThan(0.0045);
  expect(hold("")).toBeLessThan(0.006);
  expect(hold("setswitchinterval(0.001);")).toBeLessThan(0.004);
});

/** Milliseconds of a round trip to a peer that answers after 0.3 ms. */
function roundTrip(hogs: number, interval: number): number {
  const bench = new Workbench({ cores: 2, interval, costs: measuredMachine, seed: 1 });
  let trips = 0;
  bench.thread("echo", function* (self) {
    for (; trips < 100; trips++) {
      yield* bench.work(self, 0.01 * ms);
      yield* bench.blocking(self, 0.3 * ms);
    }
    bench.computer.halt();
  });
  for (let i = 0; i < hogs; i++) bench.thread(`hog ${i}`, (self) => bench.work(self, 1e12));
  bench.computer.run();
  return bench.computer.now / ms / trips;
}

test("GIL-06: the convoy effect: each blocking call beside a CPU-bound thread costs a switch interval", () => {
  expect(roundTrip(0, 5 * ms)).toBeLessThan(0.5);
  expect(roundTrip(1, 5 * ms)).toBeGreaterThan(5);
  expect(roundTrip(1, 0.5 * ms)).toBeLessThan(1.2);
});

const RACE = (body: string, result: string): string => `import { Thread } from "switchpoint/threading";
const list: number[] = []; const d = new Map<number, number>(); let counter = 0;
function look() { return counter; }
function add(me: number) { for (let i = 0; i < 20000; i++) { ${body} } }
const threads = [0, 1, 2].map((me) => new Thread({ target: add, args: [me] }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print(${result});`;
const HURRY = { cores: 2, switchInterval: 1e-5 };

test.each(ALL)("RACE-04 on %s: list.append and D[k] = v from several threads lose nothing", (python) => {
  expect(lines(RACE("list.push(i);", "list.length"), { python, ...HURRY })).toEqual(["60000"]);
  expect(lines(RACE("d.set(3 * i + me, i);", "d.size"), { python, ...HURRY })).toEqual(["60000"]);
});

test.each(ALL)("RACE-06 on %s: d[k] = d.get(k, 0) + 1 loses updates", (python) => {
  expect(Number(lines(RACE("d.set(0, (d.get(0) ?? 0) + 1);", "d.get(0)"), { python, ...HURRY })[0])).toBeLessThan(60000);
});

test.each(ALL)("RACE-06 on %s: check, then act, with a call in between: several threads see the same value", (python) => {
  // With nobody in between, each value would be seen once.
  const program = RACE("const v = counter; if (look() === v) counter = v + 1; list.push(v);", "new Set(list).size < list.length");
  expect(lines(program, { python, ...HURRY })).toEqual(["True"]);
});

test("OLDGIL-05, CHECKPT-05: nobody comes in directly before a try … finally", () => {
  const text = `import { Thread } from "switchpoint/threading"; let c = 0;
function f() { c = 1; try { c = 2; } finally { c = 3; } }
const t = new Thread({ target: f }); t.start();`;
  const compiled = compile(text, "program.ts");
  if (!compiled.ok) throw new Error(JSON.stringify(compiled));
  // The store and the set-up that follows it belong to the same site: there is no point between them where a check could be.
  const together = compiled.compiled.sites.filter(({ instructions }) => {
    const at = instructions.findIndex((each) => each === "setup_finally");
    return at >= 0 && instructions.slice(0, at).includes("store_global");
  });
  expect(together.length).toBeGreaterThan(0);
});
