/**
 * What an exploration looks like: the verdict in a sentence, and the schedule as a story. Pure functions to HTML text.
 */
import { STEP } from "switchpoint/timeline/draw";
import { colourOf } from "switchpoint/timeline/lanes";
import { escape } from "switchpoint/timeline/summary";
import type { ExploreResult } from "switchpoint/results";
import type { Replay, ReplayStep } from "switchpoint/protocol";
import type { Trace } from "switchpoint/trace";
import { count, faultHtml, timelineHtml } from "./run.ts";
import { waitForHtml } from "./wait-for.ts";

/** "1 preemption", "no preemption". */
export function preemptions(n: number): string {
  return n === 0 ? "no preemption at all" : n === 1 ? "1 preemption" : `${n} preemptions`;
}

const KINDS: Readonly<Record<string, string>> = {
  error: "It can fail",
  deadlock: "It can deadlock",
  race: "It has a data race",
  livelock: "It can run for ever",
};

/** The verdict in a sentence or two. */
export function verdictHtml(explore: ExploreResult): string {
  const tried = `${count(explore.schedules)} ${explore.schedules === 1 ? "execution" : "executions"}`;
  const { finding } = explore;
  if (finding !== null) {
    const what = finding.message.replace(/^Deadlock: /, "").replace(/\.$/, "");
    const where = finding.line > 0 && finding.kind !== "deadlock" ? `, line ${finding.line}` : "";
    const enough = finding.preemptions === 1 ? "is enough" : "are enough, and fewer are not";
    const needs = finding.preemptions === 0 ? "No preemption is needed" : `${preemptions(finding.preemptions)} ${enough}`;
    return `<p class="verdict"><b class="bad">${KINDS[finding.kind] ?? "It can go wrong"}:</b> ${escape(what)}${where}. ${needs}; the search took ${tried}.</p>`;
  }
  if (explore.error !== undefined) return faultHtml(explore.error);
  if (explore.verdict === "ok" && explore.complete)
    return `<p class="verdict"><b class="good">No schedule breaks it.</b> ${tried} stand for every order of events.</p>`;
  return `<p class="verdict"><b>Not decided.</b> Nothing was found in ${tried}, but the search was stopped, or came to a bound, before it had covered every schedule. Make the program smaller: two or three rounds of a loop show what two hundred thousand do.</p>`;
}

/** The heading of an exploration. */
const EXPLORED = '<p class="part-name">Explored <span>every schedule</span></p>';

/** Verdict, wait-for graph and story of an exploration, as they stand beside the program. */
export function exploredHtml(explore: ExploreResult, replay: Replay | null, interactive: boolean): string {
  const graph = explore.finding && replay ? waitForHtml(explore.finding, replay.threads) : "";
  const story = replay ? storyHtml(replay, interactive) : "";
  const again = explore.finding && interactive ? againHtml(explore.finding.schedule) : "";
  return EXPLORED + verdictHtml(explore) + graph + story + again;
}

/** How to repeat the execution outside the page. */
function againHtml(schedule: string): string {
  const command = `npx switchpoint explore FILE --replay '${schedule}'`;
  return `<details class="as-table"><summary>On the command line</summary><code class="command" tabindex="0">${escape(command)}</code></details>`;
}

/**
 * The step that made a second thread. What the only thread did before it could not be interleaved with anything, and is no part
 * of the story. 0 if there never was a second thread.
 */
export function firstShared(replay: Replay): number {
  const shared = replay.steps.findIndex((step) => step.states.filter((state) => state !== "unborn").length > 1);
  return Math.max(0, shared);
}

/** The timeline of a replay, from where the story begins. */
export function replayTimelineHtml(replay: Replay): string {
  return timelineHtml(replay.trace, { unit: "step", from: firstShared(replay) * STEP });
}

/** What a timeline shows of a replay: from where there is more than one thread. */
export function shownReplay(replay: Replay): { runs: { label: string; trace: Trace }[]; unit: "step"; from: number } {
  return { runs: [{ label: "", trace: replay.trace }], unit: "step", from: firstShared(replay) * STEP };
}

/** The steps of a replay as a list: with buttons that go there, or plain. */
export function storyHtml(replay: Replay, interactive: boolean): string {
  const items = replay.steps.slice(firstShared(replay)).map((step, k) => storyLine(replay, step, k, interactive));
  return `<div class="scroller"${interactive ? "" : ' tabindex="0" role="group" aria-label="The schedule, step by step"'}><ol class="story"${nameWidth(replay)}>${items.join("")}</ol></div>`;
}

/** The names' column is as wide as the longest of them. */
function nameWidth(replay: Replay): string {
  return ` style="--names:${Math.max(...replay.threads.map((name) => name.length))}ch"`;
}

function storyLine(replay: Replay, step: ReplayStep, k: number, interactive: boolean): string {
  const stuck = step.states[step.thread] === "blocked" && step.text.includes("held by") ? " stuck" : "";
  const inside = `<span class="who">${escape(replay.threads[step.thread] ?? "")}</span><span class="what${stuck}">${escape(step.text)}</span>`;
  const css = `${colourOf(step.thread)}${step.preemption ? " preempted" : ""}`;
  return `<li class="${css}">${interactive ? `<button type="button" data-step="${k + 1}">${inside}</button>` : `<div>${inside}</div>`}</li>`;
}

/** What decides an outcome; reading and ending do not. */
const DECISIVE = /^(writes|deletes|takes|releases|waits|gives up|does not get|raises)/;

/**
 * The few steps that matter, for a verdict list: what was interrupted, what other threads then wrote, took or waited for, and
 * how it ended. At most `most`, the last ones.
 */
export function shortStoryHtml(replay: Replay, most = 6): string {
  const interrupted = replay.steps.findIndex((step) => step.preemption) - 1;
  const chosen = replay.steps.filter((step, k) => {
    const last = k === replay.steps.length - 1;
    return (
      k === interrupted ||
      last ||
      (k >= interrupted && step.thread !== 0 && DECISIVE.test(step.text)) ||
      (replay.finding?.kind === "deadlock" && step.thread !== 0 && DECISIVE.test(step.text))
    );
  });
  return `<ol class="story"${nameWidth(replay)}>${chosen
    .slice(-most)
    .map((step, k) => storyLine(replay, step, k, false))
    .join("")}</ol>`;
}
