/** The JSON formats, each held against its specification (strict: no field that the outside tool does not know). */
import { z } from "astro/zod";
import { expect, test } from "vitest";
import { all, facts, hostileText, notDecided, right, uncompiled, wrong } from "./results.ts";
import { reports } from "../../../src/switchpoint/grader/reports/reports.ts";
import type { GradeResult } from "../../../src/switchpoint/runtime/results.ts";

const read = (name: keyof typeof reports, result: GradeResult): unknown => {
  const text = reports[name].write([result], facts);
  return JSON.parse(name === "github-classroom" ? Buffer.from(text, "base64").toString() : text);
};
const integer = z.number().int().nonnegative();

const exercism = z.union([
  z.strictObject({
    version: z.literal(3),
    status: z.enum(["pass", "fail"]),
    message: z.null(),
    tests: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          status: z.enum(["pass", "fail", "error"]),
          message: z.string().max(65_535).optional(),
          output: z.string().max(500).optional(),
          test_code: z.string().optional(),
          task_id: integer.optional(),
        }),
      )
      .min(1),
  }),
  z.strictObject({ version: z.literal(3), status: z.literal("error"), message: z.string().min(1).max(65_535), tests: z.array(z.never()) }),
]);

const gradescopeFormat = z.enum(["text", "html", "simple_format", "md", "ansi"]);
const gradescopeVisibility = z.enum(["visible", "hidden", "after_due_date", "after_published"]);
const gradescope = z.strictObject({
  score: z.number(),
  output: z.string(),
  output_format: gradescopeFormat,
  test_output_format: gradescopeFormat,
  test_name_format: gradescopeFormat,
  visibility: gradescopeVisibility,
  stdout_visibility: gradescopeVisibility,
  extra_data: z.record(z.string(), z.unknown()),
  tests: z.array(
    z.strictObject({
      score: z.number(),
      max_score: z.number(),
      status: z.enum(["passed", "failed"]),
      name: z.string(),
      name_format: gradescopeFormat,
      number: z.string(),
      output: z.string(),
      output_format: gradescopeFormat,
      // A hidden test would hide the student's total.
      visibility: z.literal("visible"),
    }),
  ),
});

const prairielearn = z.union([
  z.strictObject({ gradable: z.literal(false), score: z.literal(0), format_errors: z.array(z.string()).min(1) }),
  z.strictObject({
    gradable: z.literal(true),
    score: z.number().min(0).max(1),
    message: z.string(),
    output: z.string(),
    tests: z.array(
      z.strictObject({ name: z.string(), points: z.number(), max_points: z.number(), message: z.string(), output: z.string() }),
    ),
  }),
]);

const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const classroom50 = z
  .strictObject({
    schema: z.literal("classroom50/result/v1"),
    classroom: z.string().min(1),
    assignment: z.string().min(1),
    assignment_type: z.enum(["individual", "group"]),
    owner: z.string().min(1),
    submission: z.string().regex(/^submit/),
    commit: z.string(),
    release: z.string(),
    review: z.string(),
    datetime: time,
    graded_at: time.optional(),
    submitted_by: z.strictObject({ username: z.string(), id: z.number().optional() }).optional(),
    score: integer,
    "max-score": integer,
    tests: z.array(z.looseObject({ "test-name": z.string(), passed: z.boolean(), score: integer, "max-score": integer })),
  })
  .refine((result) => result.score <= result["max-score"] && result.tests.every((each) => each.score <= each["max-score"]));

const githubClassroom = z.strictObject({
  version: z.literal(1),
  status: z.enum(["pass", "fail", "error"]),
  max_score: z.number(),
  tests: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(["pass", "fail", "error"]),
      score: z.number(),
      message: z.string(),
      test_code: z.string(),
      filename: z.string(),
      line_no: z.number(),
      duration: z.number(),
    }),
  ),
});

test.each(["right", "wrong", "uncompiled", "not decided"] as const)(
  "every format fits its specification: a submission that is %s",
  (what) => {
    const result = { right, wrong, uncompiled, "not decided": notDecided }[what];
    exercism.parse(read("exercism", result));
    gradescope.parse(read("gradescope", result));
    prairielearn.parse(read("prairielearn", result));
    classroom50.parse(read("classroom50", result));
    githubClassroom.parse(read("github-classroom", result));
  },
);

test("json: one object a line, each the result itself", () => {
  const lines = reports.json.write(all, facts).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
});

test("exercism: what cannot be compiled is an error at the top; tests keep the order of the checks and show their code", () => {
  expect(read("exercism", uncompiled)).toMatchObject({ status: "error", message: "Line 3: Unexpected token.", tests: [] });
  expect(read("exercism", wrong)).toMatchObject({
    status: "fail",
    tests: [{ name: "One increment counts one", test_code: "program() {}" }, { status: "fail" }, { name: "Hidden check 1" }],
  });
});

test("exercism: a message is cut at the interface's limit", () => {
  const [alone, total] = wrong.cases;
  const long = { ...wrong, cases: [alone!, { ...total!, message: "x".repeat(100_000) }] };
  expect((read("exercism", long) as { tests: { message?: string }[] }).tests[1]!.message).toHaveLength(65_535);
});

test("gradescope: what a hidden check said reaches instructors only", () => {
  const { tests, extra_data } = read("gradescope", wrong) as { tests: unknown; extra_data: unknown };
  expect(JSON.stringify(tests)).not.toContain("three gave 2");
  expect(JSON.stringify(extra_data)).toContain("three gave 2");
});

test("prairielearn: what cannot be graded costs no attempt; no report is over 1 MB", () => {
  expect(read("prairielearn", uncompiled)).toMatchObject({ gradable: false, format_errors: ["Line 3: Unexpected token."] });
  expect(read("prairielearn", notDecided)).toMatchObject({ gradable: false });
  const long = { ...wrong, cases: wrong.cases.map((each) => ({ ...each, message: "<".repeat(1_000_000) })) };
  expect(Buffer.byteLength(reports.prairielearn.write([long], facts))).toBeLessThan(1_000_000);
});

test("classroom50: the witness is an extra key of its test", () => {
  expect(read("classroom50", wrong)).toMatchObject({
    datetime: "2026-08-31T10:00:00Z",
    tests: [
      { witness: null },
      { "test-name": "Every increment counts", witness: { seed: 0, schedule: "sp1.any.00000000.a3b" } },
      { witness: null },
    ],
  });
});

test("github-classroom: both of the reporter's sums are the score, whatever the points", () => {
  for (const result of [right, wrong, uncompiled]) {
    const { tests, max_score } = read("github-classroom", result) as z.infer<typeof githubClassroom>;
    const passed = tests.filter(({ status }) => status === "pass").length;
    expect((passed / tests.length) * max_score).toBeCloseTo(result.score);
    expect(tests.reduce((sum, { score }) => sum + score, 0)).toBe(result.score);
  }
});

test("github-classroom: no line of a message is a command to the workflow's runner", () => {
  const { tests } = read("github-classroom", wrong) as z.infer<typeof githubClassroom>;
  for (const { name, message } of tests) {
    for (const line of `${name}\n${message}`.split("\n")) expect(line.trimStart()).not.toMatch(/^::|##\[/);
  }
});

test("what a program says reaches the reader as text", () => {
  const { tests } = read("gradescope", wrong) as { tests: { output: string }[] };
  expect(tests[1]!.output).toContain("<script>");
  expect(tests[1]!.output).not.toContain("\u001b");
  expect(tests[1]!.output.length).toBeGreaterThan(hostileText.length);
});
