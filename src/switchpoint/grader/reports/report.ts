/**
 * What a report format is: grade results in, the text of a file out. One file beside this one for each outside format; the
 * table of all of them is reports.ts.
 *
 * Left to others: files, names, clocks and environments (cli/).
 */
import type { GradeResult } from "../../runtime/results.ts";

/** What a report says beside the results, and only the shell knows. */
export interface ReportFacts {
  /** When the report is written: ISO 8601 in UTC, as `Date.prototype.toISOString` gives it. */
  readonly now: string;
  /** When a submission was handed in, in the same form; null if that is not known. */
  readonly submittedAt: (submission: string) => string | null;
  /** Variables of the environment that the outside tool sets. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Check id → the source of its program in grade.ts, for formats that show the test. Hidden checks are not in it. */
  readonly code: ReadonlyMap<string, string>;
}

/** One format. */
export interface ReportFormat {
  /** How many submissions one report can speak of. */
  readonly holds: "one" | "many";
  /** What the outside tool calls the file; a directory of reports of one submission each takes the ending only. */
  readonly file: string;
  /** Variables that the environment must have. */
  readonly needs?: readonly string[];
  /** The text of the report. A format that holds one gets one result. */
  readonly write: (results: readonly GradeResult[], facts: ReportFacts) => string;
}
