/** Our own format: the result as it is, one JSON object a line. Every other format is a mapping of it. */
import { jsonText } from "./json-text.ts";
import type { ReportFormat } from "./report.ts";

export const json: ReportFormat = {
  holds: "many",
  file: "grades.jsonl",
  write: (results) => results.map((result) => `${jsonText(result)}\n`).join(""),
};
