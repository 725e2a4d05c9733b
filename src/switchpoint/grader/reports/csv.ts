/**
 * The CSV of `nbgrader export`: a line for each student. The student is the submission's file name without its ending, or its
 * folder's name where all files have one name (`alice/answer.ts`, `bob/answer.ts`).
 *
 * nbgrader itself quotes nothing; here cells are quoted as RFC 4180 says, and a cell that a spreadsheet would take for a formula
 * begins with an apostrophe.
 *
 * Source: nbgrader, nbgrader/plugins/export.py.
 */
import { oneLine } from "./plain-text.ts";
import type { ReportFormat } from "./report.ts";
import type { GradeResult } from "../../runtime/results.ts";

const columns = [
  "assignment",
  "duedate",
  "timestamp",
  "student_id",
  "last_name",
  "first_name",
  "email",
  "raw_score",
  "late_submission_penalty",
  "score",
  "max_score",
] as const;

function cell(value: string): string {
  const guarded = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(value) ? `'${value}` : value;
  const text = oneLine(guarded);
  return /[",\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const parts = (path: string): string[] => path.split(/[\\/]/).filter((part) => part !== "" && part !== ".");

/** Who handed in what, in the results' order. */
function students(results: readonly GradeResult[]): string[] {
  const paths = results.map(({ submission }) => parts(submission));
  const alike = results.length > 1 && new Set(paths.map((path) => path.at(-1))).size === 1;
  return paths.map((path) => (alike && path.length > 1 ? path.at(-2)! : (path.at(-1) ?? "").replace(/(?<=.)\.[^.]*$/, "")));
}

export const csv: ReportFormat = {
  holds: "many",
  file: "grades.csv",
  write(results, { submittedAt }) {
    const names = students(results);
    const lines = results.map((result, index) => {
      const { exercise, submission, score, max_score } = result;
      // "2026-09-01 12:00:00", as nbgrader prints it; nothing if nothing was handed in.
      const timestamp = (submittedAt(submission) ?? "").replace("T", " ").replace(/(\.\d+)?Z$/, "");
      const points = `${score}.0`;
      return [exercise, "", timestamp, names[index]!, "", "", "", points, "0.0", points, `${max_score}.0`].map(cell).join(",");
    });
    return [columns.join(","), ...lines].map((line) => `${line}\r\n`).join("");
  },
};
