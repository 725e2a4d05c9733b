import { expect, test } from "vitest";
import { verdictHtml } from "../../src/site/figures/explore.ts";
import { gradeHtml } from "../../src/site/figures/grade.ts";
import { circleOf, waitForHtml } from "../../src/site/figures/wait-for.ts";
import { consoleHtml, count, faultHtml } from "../../src/site/figures/run.ts";
import type { ExploreResult, GradeResult } from "switchpoint/results";

const explored = (more: Partial<ExploreResult>): ExploreResult => ({
  file: "a.ts",
  verdict: "ok",
  complete: true,
  schedules: 1200,
  steps: 9,
  python: "any",
  strategy: "dpor",
  finding: null,
  ...more,
});

test("what a program prints is text", () => {
  expect(consoleHtml("<img onerror=alert(1)>\n", "")).toContain("&#60;img");
  expect(consoleHtml("", "")).toContain("It printed nothing.");
  expect(consoleHtml("a\n", "b\n")).toMatch(/a<span class="err">\nb<\/span>/);
});

test("an error names its line only if it is known, and limits say what to do", () => {
  expect(faultHtml({ type: "ValueError", message: "no", line: 0, column: 0 })).not.toContain("line");
  expect(faultHtml({ type: "StepLimit", message: "50,000,000 steps", line: 3, column: 1 })).toMatch(/line 3.*without a way out/);
});

test("a proof is called one only when the search was complete", () => {
  expect(verdictHtml(explored({}))).toContain("No schedule breaks it");
  expect(verdictHtml(explored({ complete: false, verdict: "limit" }))).toContain("Not decided");
});

test("a finding is told with its preemptions", () => {
  const finding = {
    kind: "deadlock" as const,
    message: "both wait",
    line: 8,
    column: 1,
    schedule: "s",
    preemptions: 1,
    threads: [],
    events: [],
  };
  expect(verdictHtml(explored({ verdict: "deadlock", complete: false, finding }))).toMatch(
    /It can deadlock.*both wait\. 1 preemption is enough; the search took 1,200 executions/,
  );
  expect(verdictHtml(explored({ verdict: "deadlock", finding: { ...finding, preemptions: 0 } }))).toContain("No preemption is needed");
});

test("a grade lists what was promised; a failure with a witness can be replayed", () => {
  const grade: GradeResult = {
    submission: "s",
    index: 0,
    exercise: "e",
    error: null,
    content_hash: "",
    exercise_hash: "",
    submission_hash: "",
    engine_version: "",
    status: "fail",
    score: 1,
    max_score: 3,
    cases: [
      { id: "a", name: "Alone", status: "pass", score: 1, max_score: 1, message: "", visibility: "visible", witness: null },
      {
        id: "b",
        name: "Together",
        status: "fail",
        score: 0,
        max_score: 2,
        message: "lost <one>",
        visibility: "visible",
        witness: { seed: 0, schedule: "x" },
      },
    ],
  };
  const html = gradeHtml(grade);
  expect(html).toContain("Not yet. 1 of 3 points");
  expect(html.match(/data-replay="b"/g)).toHaveLength(1);
  expect(html).toContain("lost &#60;one&#62;");
});

test("counts have separators", () => {
  expect([0, 999, 1000, 1234567].map(count)).toEqual(["0", "999", "1,000", "1,234,567"]);
});

test("a deadlock's circle starts anywhere and closes; waiting in a line is no circle", () => {
  const at = (name: string, waits_for: string | null, held_by: string | null) => ({
    name,
    state: "blocked" as const,
    waits_for,
    held_by,
    line: 1,
  });
  const circle = [at("MainThread", "Thread-1", null), at("Thread-1", "lock 2", "Thread-2"), at("Thread-2", "lock 1", "Thread-1")];
  expect(circleOf(circle).map(({ name }) => name)).toEqual(["Thread-1", "Thread-2"]);
  expect(circleOf([at("Thread-0", "lock 9", "Thread-1"), ...circle]).map(({ name }) => name)).toEqual(["Thread-1", "Thread-2"]);
  expect(circleOf([at("Thread-1", "lock 1", "Thread-2"), at("Thread-2", null, null)])).toEqual([]);
  expect(circleOf([at("MainThread", "lock 1", "MainThread")]).map(({ name }) => name)).toEqual(["MainThread"]);
  const finding = { kind: "deadlock" as const, message: "", line: 1, column: 1, schedule: "", preemptions: 1, threads: circle, events: [] };
  expect(waitForHtml(finding, ["MainThread", "Thread-1", "Thread-2"])).toContain(
    "Thread-1 waits for lock 2, held by Thread-2; Thread-2 waits for lock 1, held by Thread-1",
  );
});
