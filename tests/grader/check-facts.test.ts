import { join } from "node:path";
import { expect, test } from "vitest";
import { readExercise } from "../../src/switchpoint/cli/exercises.ts";
import { answer } from "../engine/answer.ts";
import { root } from "../source-files.ts";

const exercise = readExercise(join(root, "tests/samples/exercises/questions"));

test("what a page is told of the checks, and that it is not told what is right", () => {
  const response = answer({ do: "checks", exercise, submission: exercise.starter });
  if (response.do !== "checks") throw new Error(JSON.stringify(response));
  const { checks } = response;
  expect(checks.map(({ id, kind, points }) => [id, kind, points])).toEqual([
    ["prints", "outcome-set", 2],
    ["seconds", "predict", 2],
    ["which", "choose", 2],
    ["steps", "order", 3],
  ]);
  expect(checks[1]).toMatchObject({ measure: "time" });
  expect(checks[2]).toMatchObject({
    several: true,
    options: [
      ["a", "a lock for both"],
      ["b", "a lock for each"],
      ["c", "one thread"],
    ],
  });
  expect(checks[3]!.lines!.map(([id]) => id).toSorted()).toEqual(["add", "give", "nap", "read", "take"]);
  expect(checks[3]!.lines!.map(([id]) => id)).not.toEqual(["take", "read", "add", "give", "nap"]);
  expect(JSON.stringify(checks)).not.toMatch(/"(right|because|after|distractors)":/);
});

test("a check's program is followed step by step, whatever the answer is", () => {
  const broken = readExercise(join(root, "tests/samples/exercises/break-it"));
  const begin = { do: "follow-check", exercise: broken, submission: broken.starter, check: "lost", main: "first" } as const;
  let response = answer({ ...begin, schedule: "", pick: null });
  for (const pick of [1, 2, 2]) {
    if (response.do !== "follow") throw new Error(JSON.stringify(response));
    response = answer({ ...begin, schedule: response.standing.schedule, pick });
  }
  if (response.do !== "follow") throw new Error(JSON.stringify(response));
  const { standing } = response;
  expect(standing).toMatchObject({ over: true, finding: { kind: "error", message: "AssertionError: two increments gave 1" } });
  const submission = { name: "answer.json", text: JSON.stringify({ answer: {}, schedule: standing.schedule }) };
  expect(answer({ do: "grade", exercise: broken, submission, hidden: false })).toMatchObject({ grade: { status: "pass", score: 3 } });
});

test("a check that is not there, and an exercise that cannot be compiled, are faults that say so", () => {
  const asked = {
    do: "follow-check",
    exercise,
    submission: exercise.starter,
    check: "none",
    schedule: "",
    pick: null,
    main: "first",
  } as const;
  expect(answer(asked)).toEqual({ do: "fault", message: "there is no check none" });
  const broken = { ...exercise, grade: { name: "grade.ts", text: "export default 1 +;" } };
  expect(answer({ do: "checks", exercise: broken, submission: exercise.starter })).toMatchObject({ do: "fault" });
});
