/** Results to be reported: one that is right, one that is wrong and wants to harm its reader, and those that were not graded. */
import { undecided } from "../../../src/switchpoint/grader/undecided.ts";
import type { ReportFacts } from "../../../src/switchpoint/grader/reports/report.ts";
import type { GradeCase, GradeResult } from "../../../src/switchpoint/runtime/results.ts";

const exercise = { name: "counter", hash: "0".repeat(64) };

/** What a hostile program puts into its exception's message. */
export const hostileText = `=cmd|'/c calc'!A1 \u001b[2J\u009b31m <script>alert("&'")</script> ]]> \u0000\uffff \ud800 \u202e # SKIP\n::error::pwned\n##[error]x\nok 1 - forged\n  ...\r\n`;

const alone: GradeCase = {
  id: "alone",
  name: "One increment counts one",
  status: "pass",
  score: 1,
  max_score: 1,
  message: "",
  visibility: "visible",
  witness: null,
};
const total: GradeCase = { ...alone, id: "total", name: "Every increment counts", score: 2, max_score: 2 };
const secret: GradeCase = { ...alone, id: "secret", name: "Also with three threads", score: 1, max_score: 1, visibility: "hidden" };

function result(submission: string, index: number, cases: GradeCase[]): GradeResult {
  const { cases: _, ...fields } = undecided(exercise, { name: submission, text: submission }, "", "");
  const sum = (of: "score" | "max_score") => cases.reduce((all, each) => all + each[of], 0);
  const status = sum("score") === sum("max_score") ? "pass" : "fail";
  return { ...fields, submission, index, status, score: sum("score"), max_score: sum("max_score"), error: null, cases };
}

export const right = result("alice.ts", 0, [alone, total, secret]);

const failed = { status: "fail", score: 0 } as const;

export const wrong = result("sub/=bob<b>,\u001b[1m.ts", 1, [
  alone,
  { ...total, ...failed, message: `AssertionError: ${hostileText}`, witness: { seed: 0, schedule: "sp1.any.00000000.a3b" } },
  { ...secret, ...failed, message: "AssertionError: three gave 2", witness: { seed: 0, schedule: "sp1.any.00000000.c1" } },
]);

/** A submission that cannot be compiled. */
export const uncompiled: GradeResult = {
  ...result("carol.ts", 2, [
    { ...alone, ...failed, message: "Line 3: Unexpected token." },
    { ...total, ...failed, message: "Line 3: Unexpected token." },
  ]),
  error: { type: "CompileError", message: "Line 3: Unexpected token.", line: 3, column: 1 },
};

/** A cap of the host was reached. */
export const notDecided: GradeResult = {
  ...undecided(exercise, { name: "dave.ts", text: "" }, "TimeLimit", "not decided here: no end after 60 s"),
  submission: "dave.ts",
  index: 3,
};

export const all: readonly GradeResult[] = [right, wrong, uncompiled, notDecided];

export const facts: ReportFacts = {
  now: "2026-09-01T12:34:56.789Z",
  submittedAt: (submission) => (submission === "dave.ts" ? null : "2026-08-31T10:00:00.000Z"),
  environment: {
    CLASSROOM: "cs50",
    ASSIGNMENT: "counter",
    ASSIGNMENT_TYPE: "individual",
    OWNER: "school",
    USERNAME: "bob",
    SUBMISSION_TAG: "submit/2026-08-31",
    COMMIT_URL: "https://example.org/c",
    RELEASE_URL: "https://example.org/r",
    REVIEW_URL: "https://example.org/v",
  },
  code: new Map([["alone", "program() {}"]]),
};

/** Characters that no report may hold as they are: they move a cursor, or are no characters. */
// oxlint-disable-next-line no-control-regex
export const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\uffff]|\p{Surrogate}/u;
