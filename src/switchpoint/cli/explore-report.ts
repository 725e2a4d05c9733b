/** An exploration for people: the verdict in a sentence, a finding as a story, and how to repeat it. */
import { tame } from "./output.ts";
import { placed } from "./run-report.ts";
import type { ExploreResult, Finding, FindingThread } from "../runtime/results.ts";

const count = (n: number, thing: string): string => `${n.toLocaleString("en")} ${thing}${n === 1 ? "" : "s"}`;

function verdict({ verdict, complete, schedules, python, strategy }: ExploreResult): string {
  const work = strategy === "replay" ? "this schedule" : count(schedules, "execution");
  switch (verdict) {
    case "ok":
      if (strategy === "replay") return "ends well under this schedule";
      return complete
        ? `right under every schedule (${work}${python === "any" ? "" : `, Python ${python}`})`
        : `nothing found in ${work}; the search is not complete, so this proves nothing`;
    case "limit":
      return `undecided: a limit was reached after ${work}`;
    default:
      return `${verdict} (${work})`;
  }
}

function standing({ name, state, waits_for, held_by, line }: FindingThread): string {
  if (state !== "blocked") return `${name} ${state === "finished" ? "has ended" : `could go on${line > 0 ? ` at line ${line}` : ""}`}`;
  return `${name} waits for ${waits_for ?? "something"}${held_by === null ? "" : `, held by ${held_by},`} at line ${line}`;
}

/** Nothing for what happens outside of the program's own text. */
function place(line: number): string {
  return line > 0 ? `line ${String(line).padStart(3)}` : " ".repeat(8);
}

function story(file: string, finding: Finding): string[] {
  const width = Math.max(...finding.events.map(({ thread }) => thread.length));
  return [
    placed(file, { type: finding.kind, message: finding.message, line: finding.line, column: finding.column }),
    `${count(finding.preemptions, "preemption")}:`,
    ...finding.events.map(({ thread, line, text }) => `  ${thread.padEnd(width)}  ${place(line)}  ${text}`),
    ...finding.threads.map((thread) => `  ${standing(thread)}`),
    `again: switchpoint explore ${file} --replay ${finding.schedule}`,
  ];
}

/** The whole report. */
export function describeExploration(result: ExploreResult): string {
  const lines = [`${result.file}: ${verdict(result)}`];
  if (result.error !== undefined) lines.push(placed(result.file, result.error));
  if (result.finding !== null) lines.push(...story(result.file, result.finding));
  for (const outcome of result.outcomes ?? []) {
    lines.push(`${outcome.verdict}, ${count(outcome.schedules, "execution")}, ${outcome.schedule}: ${JSON.stringify(outcome.stdout)}`);
  }
  return tame(lines.join("\n"));
}
