import { expect, test } from "vitest";
import { parseSchedule } from "../../src/switchpoint/explorer/schedule.ts";
import { standingAfter, type Standing } from "../../src/switchpoint/explorer/standing.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { answer } from "../engine/answer.ts";
import { Cell, check, Mutex, program, together } from "./programs.ts";

const SOURCE = `import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
let counter = 0;
function add() {
  counter += 1;
}
const threads = ["A", "B"].map((name) => new Thread({ target: add, name }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
const ended = counter;
assert(ended === 2, "ended at " + ended);
print(ended);
`;
const files = [{ name: "program.ts", text: SOURCE }];

function follow(schedule: string, pick: number | null): Standing {
  const response = answer({ do: "follow", files, schedule, pick, main: "first" });
  if (response.do !== "follow") throw new Error(JSON.stringify(response));
  return response.standing;
}

/** Chooses threads one after the other. */
function choosing(...picks: number[]): Standing {
  return picks.reduce((standing, pick) => follow(standing.schedule, pick), follow("", null));
}

test("at the beginning both threads stand before their read, and nobody has chosen anything", () => {
  const standing = follow("", null);
  expect(standing.before).toBeNull();
  expect(standing.over).toBe(false);
  expect(standing.threads.map(({ name, state, next, line, file, open }) => [name, state, next, line, file, open])).toEqual([
    ["MainThread", "blocked", "waits for A", 9, "program.ts", false],
    ["A", "runnable", "reads counter", 5, "program.ts", true],
    ["B", "runnable", "reads counter", 5, "program.ts", true],
  ]);
});

test("a step shows what the thread would write, and can be taken back", () => {
  const begun = follow("", null);
  const standing = follow(begun.schedule, 1);
  expect(standing.threads[1]).toMatchObject({ next: "writes counter = 1", open: true });
  expect(standing.steps.at(-1)).toMatchObject({ thread: 1, text: "reads counter: 0", chosen: true });
  expect(standing.before).toBe(begun.schedule);
  expect(follow(standing.before!, null)).toEqual(begun);
});

test("the lost update: what came out, and the same again from the schedule's text", () => {
  const standing = choosing(1, 2, 1);
  expect(standing).toMatchObject({ over: true, finding: { kind: "error", message: "AssertionError: ended at 1" } });
  expect(standing.threads.every(({ open }) => !open)).toBe(true);
  expect(follow(standing.schedule, null)).toEqual(standing);
  const replayed = answer({ do: "replay", files, schedule: standing.schedule, options: {} });
  expect(replayed).toMatchObject({ do: "replay", replay: { finding: { message: "AssertionError: ended at 1" } } });
});

test("one after the other ends well", () => {
  expect(choosing(1, 1)).toMatchObject({ over: true, finding: null, stdout: "2\n", preemptions: 0, chosen: 2 });
});

test("what does not fit is said", () => {
  const { schedule } = choosing(1, 1);
  expect(answer({ do: "follow", files, schedule, pick: 1, main: "first" })).toMatchObject({ do: "fault", message: /over after step/ });
  expect(answer({ do: "follow", files, schedule: "", pick: 0, main: "first" })).toMatchObject({ message: /MainThread cannot go on/ });
  expect(answer({ do: "follow", files, schedule: "", pick: 7, main: "first" })).toMatchObject({ message: /does not exist/ });
  const other = [{ name: "program.ts", text: `${SOURCE}print("more");\n` }];
  expect(answer({ do: "follow", files: other, schedule, pick: null, main: "first" })).toMatchObject({ message: /another source/ });
});

test("the main thread can be one to choose", () => {
  const response = answer({ do: "follow", files, schedule: "", pick: null, main: "asked" });
  if (response.do !== "follow") throw new Error(response.do);
  // A has been started: it could go on, and so could the thread that starts B.
  expect(response.standing.threads.filter(({ open }) => open).map(({ name }) => name)).toEqual(["MainThread", "A"]);
});

test("a deadlock is where nobody can be chosen any more", () => {
  const crossed = program(function* () {
    const [a, b] = [new Mutex("a"), new Mutex("b")];
    const both = (first: Mutex, second: Mutex) =>
      function* (): Sim<void> {
        yield* first.acquire();
        yield* second.acquire();
        yield* second.release();
        yield* first.release();
      };
    yield* together([both(a, b), both(b, a)]);
  });
  const after = (picks: number[]): Standing =>
    picks.reduce(
      (standing, pick) => standingAfter(crossed, { choices: parseSchedule(standing.schedule).choices, pick, main: "first" }),
      standingAfter(crossed, { choices: [], pick: null, main: "first" }),
    );
  expect(after([1, 2])).toMatchObject({ over: true, finding: { kind: "deadlock" } });
  expect(after([1, 1])).toMatchObject({ over: false });
});

test("the same program, asked twice, stands in the same place", () => {
  const cell = program(function* () {
    const counter = new Cell(0);
    const add = function* (): Sim<void> {
      yield* counter.write((yield* counter.read()) + 1);
    };
    yield* together([add, add], function* () {
      check((yield* counter.read()) === 2, "lost an update");
    });
  });
  const steps = { choices: [], pick: null, main: "first" } as const;
  expect(standingAfter(cell, steps)).toEqual(standingAfter(cell, steps));
});
