/**
 * The driver and the searches that it combines: who proves or finds what, under one budget; and that what the search through
 * states says is true.
 */
import { expect, test } from "vitest";
import { DelayBound } from "../../src/switchpoint/explorer/delay-bound.ts";
import { Dfs } from "../../src/switchpoint/explorer/dfs.ts";
import { Dpor } from "../../src/switchpoint/explorer/dpor.ts";
import { explore, exploring, type Progress } from "../../src/switchpoint/explorer/explore.ts";
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
  ["8 operations, against brute force", 8, 150, {}, () => new Dfs()],
  ["14 operations, against partial-order reduction", 14, 250, {}, () => new Dpor()],
  ["waiting and signalling", 10, 120, { signals: true }, () => new Dpor()],
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

/** A program that fails where one thread ends with what it has rarely read; null if brute force cannot tell. */
function planted(seed: number, size: number): ReturnType<typeof randomProgram> | null {
  const counts = new Map<string, number>();
  const note = (thread: number, own: number): void => void counts.set(`${thread} ${own}`, (counts.get(`${thread} ${own}`) ?? 0) + 1);
  if (survey(randomProgram(seed, size, { atEnd: note }), new Dfs(), 2000, false).executions === 2000 || counts.size < 3) return null;
  const [rarest] = [...counts].reduce((a, b) => (b[1] < a[1] ? b : a));
  const atEnd = (thread: number, own: number): void => check(`${thread} ${own}` !== rarest, "planted");
  return randomProgram(seed, size, { atEnd });
}

test.each(["auto", "dpor", "states"] as const)("no program with a planted bug is ever called complete by %s", (strategy) => {
  for (let seed = 1000, tried = 0; tried < 60; seed++) {
    const program = planted(seed, 8);
    if (program === null) continue;
    tried++;
    const result = explore(program, "", { strategy });
    expect(result, `seed ${seed}`).toMatchObject({ complete: false });
    expect(["error", "deadlock"], `seed ${seed}`).toContain(result.verdict);
  }
});

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
      Array.from({ length: n }, () =>
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
  expect(result.schedules).toBeLessThan(1000);
});

test("of two searches under one budget, the one that ends first has proved it", () => {
  expect(explore(writers(5), "")).toMatchObject({ verdict: "ok", complete: true, strategy: "states" });
  expect(exploredText(setters(3))).toMatchObject({ verdict: "ok", complete: true, strategy: "dpor", schedules: 300 });
  expect(explore(writers(5), "", { maxSchedules: 2100 })).toMatchObject({ verdict: "ok", complete: false, strategy: "auto", schedules: 2100 });
});

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
  expect(order.toSorted()).toEqual(order);
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
      yield* together(Array.from({ length: n }, () => one), function* () {
        check((yield* x.read()) === n, "lost");
      });
    });
  expect(explore(late(8, false), "", { strategy: "delay", maxSchedules: 200 })).toMatchObject({ verdict: "error", strategy: "delay" });
  expect(explore(late(3, true), "", { strategy: "delay" })).toMatchObject({ verdict: "ok", complete: false, strategy: "delay" });
});

/** All that an exploration tells on its way, and its end. */
function watched(exploration: ReturnType<typeof exploring>, goOn: (progress: Progress) => boolean): { told: Progress[]; result: ExploreResult } {
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
  expect(told.at(-1)).toMatchObject({ schedules: 90, classes: 90, phase: "search", left: 0 });
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
