import { expect, test } from "vitest";
import { explore } from "../../src/switchpoint/explorer/explore.ts";
import { replay } from "../../src/switchpoint/explorer/replay.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { Cell, check, Mutex, program, Semaphore, Strand, together } from "./programs.ts";

const increment = (counter: Cell, lock: Mutex | null) =>
  function* (): Sim<void> {
    if (lock !== null) yield* lock.acquire();
    yield* counter.write((yield* counter.read()) + 1);
    if (lock !== null) yield* lock.release();
  };

function counting(safe: boolean) {
  return program(function* () {
    const counter = new Cell(0);
    const lock = safe ? new Mutex() : null;
    yield* together([increment(counter, lock), increment(counter, lock)], function* () {
      check((yield* counter.read()) === 2, "lost an update");
    });
  });
}

/** Two threads take two locks; `opposite`: in different orders. */
function twoLocks(opposite: boolean) {
  return program(function* () {
    const [a, b] = [new Mutex("a"), new Mutex("b")];
    const both = (first: Mutex, second: Mutex) =>
      function* (): Sim<void> {
        yield* first.acquire();
        yield* second.acquire();
        yield* second.release();
        yield* first.release();
      };
    yield* together([both(a, b), opposite ? both(b, a) : both(a, b)]);
  });
}

test("a lock makes counting safe on every schedule", () => {
  const result = explore(counting(true), "count.ts");
  expect(result).toMatchObject({
    file: "count.ts",
    verdict: "ok",
    complete: true,
    strategy: "dpor",
    python: "any",
    finding: null,
    schedules: 2,
  });
});

test("a lost update needs one preemption", () => {
  const result = explore(counting(false), "count.ts");
  expect(result).toMatchObject({ verdict: "error", complete: false });
  expect(result.finding).toMatchObject({ kind: "error", message: "Error: lost an update", preemptions: 1 });
});

test.each(["dpor", "dfs", "random", "pct", "auto"] as const)("%s finds the lost update and shows it with one preemption", (strategy) => {
  expect(explore(counting(false), "", { strategy }).finding).toMatchObject({ kind: "error", preemptions: 1 });
});

test("opposite orders of locks deadlock after one preemption; the finding says who waits for whom", () => {
  const { verdict, complete, finding } = explore(twoLocks(true), "");
  expect([verdict, complete]).toEqual(["deadlock", false]);
  expect(finding).toMatchObject({
    kind: "deadlock",
    message: "Deadlock: Thread-1 waits for b, held by Thread-2; Thread-2 waits for a, held by Thread-1.",
    preemptions: 1,
    threads: [
      { name: "MainThread", state: "blocked", waits_for: "Thread-1", held_by: null },
      { name: "Thread-1", state: "blocked", waits_for: "b", held_by: "Thread-2" },
      { name: "Thread-2", state: "blocked", waits_for: "a", held_by: "Thread-1" },
    ],
  });
  expect(finding!.events.map(({ thread, text }) => `${thread} ${text}`)).toEqual([
    "MainThread starts Thread-1",
    "MainThread starts Thread-2",
    "MainThread waits for Thread-1",
    "Thread-1 takes a",
    "Thread-2 takes b",
    "Thread-2 waits for a, held by Thread-1",
    "Thread-1 waits for b, held by Thread-2",
  ]);
});

test("one order of locks is proved free of deadlock", () => {
  expect(explore(twoLocks(false), "")).toMatchObject({ verdict: "ok", complete: true });
});

test("a thread that nobody can wake is a deadlock without preemptions; a daemon may wait for ever", () => {
  const stuck = (daemon: boolean) =>
    program(function* () {
      const semaphore = new Semaphore(0);
      yield* new Strand("Waiter", () => semaphore.acquire(), daemon).launch();
    });
  expect(explore(stuck(false), "").finding).toMatchObject({ kind: "deadlock", preemptions: 0 });
  expect(explore(stuck(true), "")).toMatchObject({ verdict: "ok", complete: true });
});

test("a replayed schedule gives the same finding, step by step, twice", () => {
  const { finding } = explore(counting(false), "");
  const again = replay(counting(false), finding!.schedule);
  expect(again.finding).toEqual(finding);
  expect(again.threads).toEqual(["MainThread", "Thread-1", "Thread-2"]);
  expect(again.steps.filter((step) => step.preemption)).toHaveLength(1);
  expect(replay(counting(false), finding!.schedule)).toEqual(again);
  expect(again.trace.end).toBe(again.steps.length * 1000);
  expect(again.trace.threads.map((thread) => thread.name)).toEqual(again.threads);
});

test("a schedule is refused by a program in which its threads cannot go on", () => {
  const schedule = explore(twoLocks(true), "").finding!.schedule;
  expect(() => replay(counting(true), `${schedule.split(".").slice(0, 3).join(".")}.ac`)).toThrow("a thread that does not exist");
  expect(() => replay(twoLocks(true), `${schedule.split(".").slice(0, 3).join(".")}.a2b2c`)).toThrow("Thread-2 cannot go on");
  expect(() => replay(twoLocks(true), `${schedule.split(".").slice(0, 3).join(".")}.a2bc4`)).toThrow("nothing can go on after step 4");
});

test("an endless loop of operations ends with the verdict limit, never with a proof", () => {
  const endless = program(function* () {
    const flag = new Cell(0);
    yield* together([
      function* () {
        while ((yield* flag.read()) === 0);
      },
    ]);
  });
  expect(explore(endless, "", { maxSteps: 200, maxSchedules: 50 })).toMatchObject({ verdict: "limit", complete: false });
});

test("no bounded search claims to be complete", () => {
  for (const settings of [{ preemptions: 1 }, { strategy: "random" }, { strategy: "pct" }] as const) {
    expect(explore(counting(true), "", { ...settings, maxSchedules: 200 })).toMatchObject({ verdict: "ok", complete: false });
  }
  expect(explore(counting(true), "", { maxSchedules: 1 })).toMatchObject({ verdict: "ok", complete: false });
});

test("a program that is not deterministic is refused with the reason", () => {
  let runs = 0;
  const fickle = program(function* () {
    const cells = [new Cell(0), new Cell(0)];
    runs++;
    yield* together([() => cells[runs % 2]!.write(1), () => cells[0]!.write(2), () => cells[1]!.write(3)]);
  });
  const result = explore(fickle, "");
  expect(result.verdict).toBe("invalid");
  expect(result.complete).toBe(false);
  expect(result.error).toMatchObject({ type: "NondeterminismError" });
});

test("races: unordered accesses are a finding, accesses under a lock are not", () => {
  const racy = explore(counting(false), "", { races: true }).finding!;
  expect(racy.kind).toBe("race");
  expect(racy.message).toMatch(/^Data race: .* by Thread-[12] and .* by Thread-[12], and nothing orders the two\.$/);
  expect(racy.preemptions).toBe(0);
  expect(explore(counting(true), "", { races: true })).toMatchObject({ verdict: "ok", complete: true });
});

test("outcomes: every distinct ending, with a schedule that leads there", () => {
  const result = explore(counting(false), "", { outcomes: true });
  expect(result.complete).toBe(true);
  expect(result.verdict).toBe("error");
  expect(result.outcomes!.map((outcome) => outcome.verdict).toSorted()).toEqual(["error", "ok"]);
  for (const { verdict, schedule } of result.outcomes!) expect(replay(counting(false), schedule).finding?.kind ?? "ok").toBe(verdict);
});

test("an exploration can be ended at any time, and keeps what it knows", () => {
  expect(explore(counting(true), "", {}, () => true)).toMatchObject({ verdict: "limit", complete: false, schedules: 1 });
  let asked = 0;
  const found = explore(counting(false), "", {}, () => ++asked > 2);
  expect(found).toMatchObject({ verdict: found.finding === null ? "limit" : "error", complete: false });
  expect(asked).toBeGreaterThan(0);
});
