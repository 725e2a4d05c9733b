/** Checks that search only through the switch points of one version. */
import { expect, test } from "vitest";
import { gradeSubmission } from "../../../src/switchpoint/cli/grade-submission.ts";
import { performInRealm } from "../../../src/switchpoint/cli/realm.ts";
import type { ExerciseFiles } from "../../../src/switchpoint/engine/protocol.ts";

const plain = "export let n = 0;\nexport function add() { n += 1; }\n";
const called = "export let n = 0;\nfunction one() { return 1; }\nexport function add() { n += one(); }\n";

function exercise(python: string): ExerciseFiles {
  const program = (kind: string, id: string, fact: string): string =>
    `${kind}({ id: "${id}", name: "${id}", points: 1${python}, program() {
      const threads = [1, 2].map(() => new Thread({ target: add }));
      for (const t of threads) t.start();
      for (const t of threads) t.join();
      assert(${fact});
    } })`;
  const text = `import { assert } from "switchpoint"; import { Thread } from "switchpoint/threading";
import { everySchedule, exercise, someSchedule } from "switchpoint/grade"; import { add, n } from "./starter";
export default exercise({ checks: [${program("someSchedule", "loses", "n === 1")}, ${program("everySchedule", "holds", "n === 2")}] });`;
  return { name: "version", grade: { name: "grade.ts", text }, starter: { name: "starter.ts", text: plain }, others: [], hash: "h" };
}

async function statuses(python: string, text: string): Promise<string[]> {
  const result = await gradeSubmission(exercise(python), { name: "answer.ts", text }, { hidden: true });
  return result.cases.map(({ status, message }) => (status === "error" ? message : status));
}

test("without a version a switch may come anywhere; with one, only where it looks", async () => {
  expect(await statuses("", plain)).toEqual(["pass", "fail"]);
  expect(await statuses(`, python: "3.9"`, plain)).toEqual(["pass", "fail"]);
  expect(await statuses(`, python: "3.12"`, plain)).toEqual(["fail", "pass"]);
  expect(await statuses(`, python: "3.12"`, called)).toEqual(["pass", "fail"]);
});

test("a version that there is not is the author's fault", async () => {
  expect((await statuses(`, python: "4.0"`, plain)).join()).toContain('python "4.0" is no version');
});

test("the witness repeats under its version", async () => {
  const submission = { name: "answer.ts", text: called };
  const result = await gradeSubmission(exercise(`, python: "3.12"`), submission, { hidden: true });
  const { schedule } = result.cases[0]!.witness!;
  expect(schedule).toMatch(/^sp1\.3-12\./);
  const ending = await performInRealm({ do: "witness", exercise: exercise(`, python: "3.12"`), submission, check: "loses", schedule });
  expect(ending).toMatchObject({ how: "answered", response: { do: "witness", replay: { finding: { kind: "error" } } } });
});
