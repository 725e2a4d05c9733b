/** Every format of `switchpoint grade --format`, by its name there. */
import { classroom50 } from "./classroom50.ts";
import { csv } from "./csv.ts";
import { exercism } from "./exercism.ts";
import { githubClassroom } from "./github-classroom.ts";
import { gradescope } from "./gradescope.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { prairielearn } from "./prairielearn.ts";
import type { ReportFormat } from "./report.ts";
import { tap } from "./tap.ts";

/** The formats' names, in the order in which the command lists them. */
export const formatNames = [
  "json",
  "exercism",
  "gradescope",
  "prairielearn",
  "classroom50",
  "github-classroom",
  "junit",
  "csv",
  "tap",
] as const;

export const reports: Readonly<Record<(typeof formatNames)[number], ReportFormat>> = {
  json,
  exercism,
  gradescope,
  prairielearn,
  classroom50,
  "github-classroom": githubClassroom,
  junit,
  csv,
  tap,
};
