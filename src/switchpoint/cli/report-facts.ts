/** What reports say that only this machine knows: the time, the environment, when files were written, the text of the checks. */
import { statSync } from "node:fs";
import { checkCode } from "../grader/reports/check-code.ts";
import type { ReportFacts } from "../grader/reports/report.ts";
import type { SourceFile } from "../engine/protocol.ts";

/** `grade`: grade.ts, where it is at hand. */
export function reportFacts(grade: SourceFile | null): ReportFacts {
  return {
    now: new Date().toISOString(),
    submittedAt: (submission) => statSync(submission, { throwIfNoEntry: false })?.mtime.toISOString() ?? null,
    environment: process.env,
    code: grade === null ? new Map() : checkCode(grade),
  };
}
