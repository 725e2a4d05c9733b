/**
 * What a run looks like: console, error, facts, timeline. Pure functions to HTML text, used by the build and by the page.
 */
import { drawLanes, type DrawOptions } from "switchpoint/timeline/draw";
import { lanesOf, type Lanes } from "switchpoint/timeline/lanes";
import { timeText } from "switchpoint/timeline/scale";
import { escape, timelineTable } from "switchpoint/timeline/summary";
import type { ProgramError, RunResult } from "switchpoint/results";
import type { Trace } from "switchpoint/trace";

/** The console and the facts of a run. */
export function outputHtml(result: RunResult, label = ""): string {
  const machine = `Python ${result.python}, ${result.cores} ${result.cores === 1 ? "core" : "cores"}`;
  return `<p class="part-name">${label === "" ? "Console" : escape(label)} <span>${escape(machine)}</span></p>${consoleHtml(result.stdout, result.stderr)}${result.error ? faultHtml(result.error) : ""}${factsHtml(result)}`;
}

/** What the program wrote. */
export function consoleHtml(stdout: string, stderr: string): string {
  const out = escape(stdout.replace(/\n$/, ""));
  const err = stderr === "" ? "" : `<span class="err">${out === "" ? "" : "\n"}${escape(stderr.replace(/\n$/, ""))}</span>`;
  const none = stdout === "" && stderr === "" ? '<span class="none">It printed nothing.</span>' : "";
  return `<pre class="console" tabindex="0" role="group" aria-label="Console">${out}${err}${none}</pre>`;
}

const REMEDIES: Readonly<Record<string, string>> = {
  StepLimit: "It did not come to an end. Look for a loop without a way out.",
  TimeLimit: "It took too long. Make the program smaller, or look for a loop without a way out.",
  MemoryLimit: "It used too much memory. Look for a list that only grows.",
  Deadlock: "Every thread waits for another. Explore tells how it came to that.",
};

/** An error, where it is, and what to do about it. */
export function faultHtml(error: ProgramError): string {
  const where = error.line > 0 ? ` <span class="where">(line ${error.line})</span>` : "";
  const remedy = REMEDIES[error.type];
  return `<p class="fault" role="status"><b>${escape(error.type)}</b>${where} ${escape(error.message)}${remedy ? `<span class="remedy">${remedy}</span>` : ""}</p>`;
}

/** The machine's counters. */
function factsHtml(result: RunResult): string {
  const busy = result.core_busy.reduce((sum, seconds) => sum + seconds, 0);
  const facts: [string, string][] = [[timeText(result.time * 1e9), "of virtual time"]];
  if (result.gil.switches > 0)
    facts.push([count(result.gil.switches), "GIL hand-overs"], [count(result.gil.drop_requests), "drop requests"]);
  if (result.time > 0)
    facts.push([
      `${Math.round((100 * busy) / result.time / result.cores)} %`,
      result.cores === 1 ? "of the core busy" : `of ${result.cores} cores busy`,
    ]);
  return `<dl class="facts">${facts.map(([value, name]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>`;
}

/** 1234567 → "1,234,567". */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Timelines below each other, on one axis. */
export function timelinesHtml(runs: readonly { readonly label: string; readonly trace: Trace }[]): string {
  const to = Math.max(1, ...runs.map(({ trace }) => trace.end));
  return runs.map(({ label, trace }) => runName(label) + timelineHtml(trace, runs.length > 1 ? { to } : {}, label)).join("");
}

/** Which of several runs it is. */
export function runName(label: string): string {
  return label === "" ? "" : `<p class="part-name run-name">${escape(label)}</p>`;
}

/** The timeline for wide and for narrow pages, and the same as a table. */
export function timelineHtml(trace: Trace, view: Omit<DrawOptions, "width">, label = ""): string {
  const lanes = lanesOf(trace);
  const drawings = `<div class="drawing wide-drawing">${drawLanes(lanes, { ...view, width: 1040 })}</div><div class="drawing narrow">${drawLanes(lanes, { ...view, width: 340 })}</div>`;
  return view.unit === "step" ? drawings : drawings + tableHtml(lanes, label);
}

/** The facts of a timeline for those who do not see it. */
export function tableHtml(lanes: Lanes, label = ""): string {
  const which = label === "" ? "" : `: ${escape(label)}`;
  return `<details class="as-table"><summary>As a table${which}</summary><div tabindex="0" role="group" aria-label="Timeline as a table${which}">${timelineTable(lanes)}</div></details>`;
}
