/** A run for people: what the program wrote, how it ended, and where its threads' time went. */
import { tame } from "./output.ts";
import { timeText } from "../timeline/scale.ts";
import type { ProgramError, RunResult, Spread, ThreadMetrics } from "../runtime/results.ts";

const time = (seconds: number): string => timeText(Math.round(seconds * 1e9));

/** `file:line:column: type: message`, as far as the place is known. */
export function placed(file: string, error: ProgramError): string {
  const place = error.line > 0 ? `:${error.line}${error.column > 0 ? `:${error.column}` : ""}` : "";
  return `${file}${place}: ${error.type}: ${error.message}`;
}

const columns: readonly (readonly [string, (thread: ThreadMetrics) => string])[] = [
  ["thread", (thread) => thread.name],
  ["CPU", (thread) => time(thread.cpu)],
  ["waits for GIL", (thread) => time(thread.waiting_for_gil)],
  ["for a core", (thread) => time(thread.waiting_for_core)],
  ["blocked", (thread) => time(thread.blocked)],
  ["asleep", (thread) => time(thread.sleeping)],
  ["switches", (thread) => String(thread.context_switches)],
];

/** Text in columns: the first to the left, figures to the right. */
function tabulate(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ")).join("\n");
}

/** The whole report. */
export function describeRun(result: RunResult): string {
  const { file, error, stdout, stderr, threads, gil } = result;
  const output = [stdout, stderr].filter((text) => text !== "").map((text) => tame(text.replace(/\n$/, "")));
  const ending = error === null ? `${file}: ${result.ok ? "ended well" : `exit status ${result.exit_status}`}` : tame(placed(file, error));
  const machine = `Python ${result.python}, ${result.cores} ${result.cores === 1 ? "core" : "cores"}`;
  if (threads.length === 0) return [...output, ending].join("\n");
  const table = tabulate([columns.map(([head]) => head), ...threads.map((thread) => columns.map(([, cell]) => tame(cell(thread))))]);
  const head = `${ending} after ${time(result.time)} (${machine}); the GIL changed hands ${gil.switches} times`;
  return [...output, head, ...describeResponses(result.response_times), table].join("\n");
}

/** What the program measured with `request()`. */
function describeResponses(spread: Spread | null): string[] {
  if (spread === null) return [];
  const { count, p50, p90, p99, max } = spread;
  return [`${count} requests: half answered within ${time(p50)}, 90 % ${time(p90)}, 99 % ${time(p99)}, the slowest ${time(max)}`];
}
