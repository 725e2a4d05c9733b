/**
 * What the reader sees as the scheduler: each thread with the step it would make next, the story so far, what came of it. Pure
 * functions to HTML text, used by the build and by the page.
 */
import { colourOf } from "switchpoint/timeline/lanes";
import { escape } from "switchpoint/timeline/summary";
import type { Standing, StandingStep, StandingThread } from "switchpoint/protocol";

/** The key that chooses a thread: its number, or its name if that is one letter. */
export function keyOf(thread: StandingThread, number: number): string {
  return /^[A-Za-z]$/.test(thread.name) ? thread.name.toUpperCase() : String(number);
}

/** All of it. `live`: with buttons. */
export function standingHtml(standing: Standing, live: boolean): string {
  return threadsHtml(standing, live) + endHtml(standing) + storyHtml(standing);
}

function threadsHtml({ threads }: Standing, live: boolean): string {
  const rows = threads.map((thread, number) => `<li class="${colourOf(number)}">${threadHtml(thread, number, live)}</li>`);
  return `<ul class="steered" aria-label="Threads">${rows.join("")}</ul>`;
}

function threadHtml(thread: StandingThread, number: number, live: boolean): string {
  const next = thread.state === "finished" ? "has ended" : thread.next;
  const line = thread.line > 0 && thread.state !== "finished" ? `<span class="at">line ${thread.line}</span>` : "";
  const inside = `<span class="who">${escape(thread.name)}</span><span class="what">${escape(next)}</span>${line}`;
  if (!live) return `<div class="choice">${inside}</div>`;
  return `<button type="button" class="choice" data-pick="${number}" aria-disabled="${!thread.open}"><kbd>${keyOf(thread, number)}</kbd>${inside}</button>`;
}

/** What came out, at the end. */
function endHtml({ over, finding, stdout, preemptions }: Standing): string {
  if (!over) return "";
  const printed = stdout === "" ? "" : ` It printed ${escape(stdout.trimEnd().split("\n").join(", "))}.`;
  const price = `${preemptions} ${preemptions === 1 ? "preemption" : "preemptions"}`;
  const what =
    finding === null
      ? '<b class="good">It ended well.</b>'
      : `<b class="bad">${finding.kind === "error" ? "It failed:" : "It is stuck:"}</b> ${escape(finding.message.replace(/^Deadlock: /, "").replace(/([^.])$/, "$1."))}`;
  return `<p class="verdict ended">${what}${printed} Your schedule has ${price}.</p>`;
}

/** From where there is more than one thread. */
function storyHtml({ steps, threads, over }: Standing): string {
  const first = steps.findIndex(({ thread, chosen }) => thread > 0 || chosen);
  const told = first < 0 ? [] : steps.slice(first);
  const head = `<p class="part-name">The story so far</p>`;
  if (told.length === 0) return over ? "" : `${head}<p class="working">No thread has made a step yet.</p>`;
  const names = Math.max(...threads.map(({ name }) => name.length));
  const items = told.map((step) => lineHtml(step, threads));
  return `${head}<div class="scroller" tabindex="0" role="group" aria-label="The story so far"><ol class="story" style="--names:${names}ch">${items.join("")}</ol></div>`;
}

function lineHtml(step: StandingStep, threads: readonly StandingThread[]): string {
  const css = `${colourOf(step.thread)}${step.preemption ? " preempted" : ""}${step.chosen ? "" : " by-itself"}`;
  return `<li class="${css}"><div><span class="who">${escape(threads[step.thread]!.name)}</span><span class="what">${escape(step.text)}</span></div></li>`;
}

/** The latest step and who can go on, in a sentence or two, for who cannot see it. */
export function spokenOf({ steps, threads, over, finding }: Standing): string {
  const last = steps.at(-1);
  const did = last === undefined ? "" : `${threads[last.thread]!.name} ${last.text}. `;
  if (over) return `${did}${finding === null ? "It ended well." : finding.message}`;
  const open = threads.filter((thread) => thread.open).map(({ name, next }) => `${name} ${next}`);
  return `${did}Next: ${open.join("; or ")}.`;
}
