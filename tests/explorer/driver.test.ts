/**
 * The driver and the searches that it combines: who proves or finds what, under one budget; and that what the search through
 * states says is true.
 */
import { expect, test } from "vitest";
import { DelayBound } from "../../src/switchpoint/explorer/delay-bound.ts";
import { Dfs } from "../../src/switchpoint/explorer/dfs.ts";
import { Dpor } from "../../src/switchpoint/explorer/dpor.ts";
import { explore, exploring, type Progress } from "../../src/switchpoint/explorer/explore.ts";
import { Random } from "../../src/switchpoint/machine/random.ts";
import { States } from "../../src/switchpoint/explorer/states.ts";
import type { Strategy } from "../../src/switchpoint/explorer/strategy.ts";
import type { ExploreResult } from "../../src/switchpoint/runtime/results.ts";
import { survey } from "./classes.ts";
import { exploredText } from "./explored-text.ts";
import { Cell, check, Mutex, program, together } from "./programs.ts";
import { randomProgram } from "./random-programs.ts";

/** What the threads of a random program can make of what they read, and whether they can wait for each other. */
function endings(seed: number, size: number, strategy: Strategy, options: { signals?: boolean } = {}): string[] | null {
  const seen = new Set<string>();
  const atEnd = (thread: number, own: number): void => void seen.add(`${thread} ${own}`);
  const all = survey(randomProgram(seed, size, { ...options, atEnd }), strategy, 4000, false);
  if (all.executions === 4000) return null;
  return [...seen, `deadlock ${all.deadlocks > 0}`].toSorted();
}

test.each([
  ["7 operations, against brute force", 7, 40, {}, () => new Dfs()],
  ["14 operations, against partial-order reduction", 14, 200, {}, () => new Dpor()],
  ["waiting and signalling", 8, 40, { signals: true }, () => new Dpor()],
] as const)("the search through states misses nothing: %s", (_, size, programs, options, yardstick) => {
  let compared = 0;
  for (let seed = 1; compared < programs; seed++) {
    const all = endings(seed, size, yardstick(), options);
    const found = endings(seed, size, new States(), options);
    if (all === null || found === null) continue;
    compared++;
    expect(found, `seed ${seed}`).toEqual(all);
  }
});

/** A program of two threads that share variables, an array, a map, a queue and a lock; `ending` stands at its end. */
function compiledProgram(seed: number, ending: string): string {
  const random = new Random(seed, 7);
  const pick = (...texts: string[]): string => texts[random.next() % texts.length]!;
  const statement = (me: number): string =>
    pick(
      `x = ${random.next() % 2};`,
      `y = x;`,
      `x += 1;`,
      `saw[${me}] = saw[${me}]! * 10 + x + y;`,
      `a[${random.next() % 2}] = ${random.next() % 2};`,
      `a.push(${me});`,
      `for (const one of a) saw[${me}] = saw[${me}]! * 3 + one;`,
      `for (let i = 0; i < 2; i++) { saw[${me}] = saw[${me}]! * 3 + a[i]!; }`,
      `m.set("k", ${me}); saw[${me}] = saw[${me}]! * 5 + m.size;`,
      `{ using _ = lock.held(); x = 1; y = 1; }`,
      `if (lock.acquire(false)) { y = 2; lock.release(); }`,
      `q.put(${me}); saw[${me}] = saw[${me}]! * 2 + q.qsize();`,
      `if (x === y) y = 1; else y = 0;`,
    );
  const bodies = [0, 1].map((me) => `() => { ${statement(me)} ${statement(me)} ${random.next() % 2 === 0 ? "" : statement(me)} }`);
  return `import { Lock, Thread } from "switchpoint/threading";
import { Queue } from "switchpoint/queue";
let x = 0, y = 0;
const a = [0, 0], saw = [0, 0], m = new Map<string, number>(), q = new Queue<number>(), lock = new Lock();
const threads = [${bodies.join(", ")}].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
const all = [x, y, ...a, ...saw, m.get("k") ?? 9, q.qsize()].join(" ");
${ending}
`;
}

const endingsOf = ({ outcomes }: ExploreResult): string[] => outcomes!.map(({ stdout, verdict }) => `${verdict} ${stdout}`).toSorted();

test("compiled programs end in the same ways for every search, and a bug planted in the rarest ending is never called complete", () => {
  let planted = 0;
  for (let seed = 1; planted < 12; seed++) {
    const text = compiledProgram(seed, "print(all);");
    const dpor = exploredText(text, { strategy: "dpor", outcomes: true, maxSchedules: 300 });
    if (!dpor.complete || dpor.outcomes!.length < 3) continue;
    planted++;
    const states = exploredText(text, { strategy: "states", outcomes: true });
    expect(states.complete, `seed ${seed}`).toBe(true);
    expect(endingsOf(states), `seed ${seed}`).toEqual(endingsOf(dpor));
    if (planted % 10 === 0) {
      const dfs = exploredText(text, { strategy: "dfs", outcomes: true, maxSchedules: 5_000 });
      if (dfs.complete) expect(endingsOf(dfs), `seed ${seed}`).toEqual(endingsOf(dpor));
      else for (const one of endingsOf(dfs)) expect(endingsOf(dpor), `seed ${seed}`).toContain(one);
    }
    const rarest = dpor.outcomes!.reduce((one, other) => (other.schedules < one.schedules ? other : one)).stdout.trim();
    const bad = compiledProgram(seed, `if (all === ${JSON.stringify(rarest)}) throw new Error("planted");`);
    for (const strategy of ["auto", "dpor", "states"] as const) {
      const result = exploredText(bad, { strategy });
      expect(result, `seed ${seed}, ${strategy}`).toMatchObject({ verdict: "error", complete: false });
    }
  }
}, 240_000);

/** Threads that set the same two variables, and one that looks. After "reorder", Farchi, Nir and Ur 2003. */
const setters = (n: number): string => `import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
let a = 0, b = 0;
function set() { a = 1; b = -1; }
function look() { const [seenB, seenA] = [b, a]; assert(seenB === 0 || seenA === 1); }
const threads = [...Array.from({ length: ${n} }, () => new Thread({ target: set })), new Thread({ target: look })];
for (const t of threads) t.start();
for (const t of threads) t.join();
`;

/** Threads that all write the same, twice: the order of equal writes makes new classes, but no new state. */
const writers = (n: number) =>
  program(function* () {
    const [x, y] = [new Cell(0), new Mutex()];
    yield* together(
      Array.from(
        { length: n },
        () =>
          function* () {
            for (let i = 0; i < 2; i++) {
              yield* y.acquire();
              yield* y.release();
            }
          },
      ),
      () => x.read(),
    );
  });

test("the search through states ends where classes are many and states are few", () => {
  const result = explore(writers(4), "", { strategy: "states" });
  expect(result).toMatchObject({ verdict: "ok", complete: true, strategy: "states" });
  // There are 2,520 orders in which four threads can take a lock twice each.
  expect(explore(writers(4), "", { strategy: "dpor" })).toMatchObject({ complete: true, schedules: 2520 });
  expect(result.schedules).toBeLessThan(1500);
});

test("of two searches under one budget, the one that ends first has proved it", () => {
  expect(explore(writers(5), "")).toMatchObject({ verdict: "ok", complete: true, strategy: "states" });
  expect(exploredText(setters(3))).toMatchObject({ verdict: "ok", complete: true, strategy: "dpor", schedules: 300 });
  expect(explore(writers(5), "", { maxSchedules: 2100 })).toMatchObject({
    verdict: "ok",
    complete: false,
    strategy: "auto",
    schedules: 2100,
  });
}, 240_000);

test("the search through states gives up where loops wait by looking again", () => {
  const waiting = `import { Thread } from "switchpoint/threading";
let flag = false;
const t = new Thread({ target: () => { while (!flag) {} } });
t.start();
flag = true;
t.join();
`;
  expect(exploredText(waiting, { strategy: "states" })).toMatchObject({ verdict: "ok", complete: false });
  expect(exploredText(waiting, { strategy: "states", python: "3.12" })).toMatchObject({ complete: false });
  expect(exploredText(waiting)).toMatchObject({ verdict: "ok", complete: true, strategy: "dpor" });
});

test("delays: the scheduler that passes over no thread comes first, then those that do so once", () => {
  const order: string[] = [];
  const strategy = new DelayBound();
  const three = program(function* () {
    const x = new Cell("");
    yield* together(
      ["a", "b", "c"].map((name) => () => x.write(name)),
      function* () {
        order.push(`${strategy.bound} ${yield* x.read()}`);
      },
    );
  });
  survey(three, strategy, 2000, false);
  expect(order[0]).toBe("0 c");
  const bounds = order.map((line) => line.split(" ")[0]);
  expect(bounds.toSorted()).toEqual(bounds);
  expect(new Set(order.map((line) => line.slice(2)))).toEqual(new Set(["a", "b", "c"]));
});

test("delay bounding finds what needs one thread to be late, among many threads, and proves nothing", () => {
  const late = (n: number, safe: boolean) =>
    program(function* () {
      const [x, lock] = [new Cell(0), new Mutex()];
      const one = function* () {
        if (safe) yield* lock.acquire();
        yield* x.write((yield* x.read()) + 1);
        if (safe) yield* lock.release();
      };
      yield* together(
        Array.from({ length: n }, () => one),
        function* () {
          check((yield* x.read()) === n, "lost");
        },
      );
    });
  expect(explore(late(8, false), "", { strategy: "delay", maxSchedules: 200 })).toMatchObject({ verdict: "error", strategy: "delay" });
  expect(explore(late(3, true), "", { strategy: "delay" })).toMatchObject({ verdict: "ok", complete: false, strategy: "delay" });
});

/** All that an exploration tells on its way, and its end. */
function watched(
  exploration: ReturnType<typeof exploring>,
  goOn: (progress: Progress) => boolean,
): { told: Progress[]; result: ExploreResult } {
  const told: Progress[] = [];
  let next = exploration.next();
  while (!next.done) {
    told.push(next.value);
    next = exploration.next(goOn(next.value));
  }
  return { told, result: next.value };
}

test("a search tells how far it is, and how much is probably left", () => {
  const { told, result } = watched(exploring(writers(3), ""), () => true);
  expect(result).toMatchObject({ complete: true, schedules: 90 });
  expect(told.at(-1)).toMatchObject({ schedules: 90, classes: 90, phase: "search" });
  expect(told.at(-1)!.left).toBeLessThan(5);
  expect(told.map(({ left }) => left === null || left >= 0)).not.toContain(false);
  expect(told[45]!.left).toBeGreaterThan(10);
  expect(told[45]!.left).toBeLessThan(400);
});

test("stopped at any time it keeps what it knows", () => {
  const half = watched(exploring(writers(3), ""), ({ schedules }) => schedules < 40).result;
  expect(half).toMatchObject({ verdict: "limit", complete: false, schedules: 40 });
  const outcomes = watched(exploring(writers(3), "", { outcomes: true }), ({ schedules }) => schedules < 40).result;
  expect(outcomes.outcomes).toMatchObject([{ verdict: "ok", schedules: 40 }]);
});

test("an execution that takes too long is cut off when the time is up", () => {
  let asked = 0;
  const result = explore(endlessProgram(), "", {}, () => ++asked > 3);
  expect(result).toMatchObject({ verdict: "limit", complete: false });
});

function endlessProgram() {
  return program(function* () {
    const x = new Cell(0);
    for (;;) yield* x.write(1);
  });
}

test("a program of many steps is proved: fifty million are allowed", () => {
  const long = `import { Thread } from "switchpoint/threading";
let n = 0;
const t = new Thread({ target: () => { for (let i = 0; i < 300_000; i++); n += 1; } });
t.start();
t.join();
`;
  expect(exploredText(long)).toMatchObject({ verdict: "ok", complete: true });
});
