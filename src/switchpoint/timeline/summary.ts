/**
 * The figure in words and as a table, for readers who do not see it.
 */
import type { ThreadState } from "../machine/trace.ts";
import type { Lane, Lanes } from "./lanes.ts";
import { timeText } from "./scale.ts";

/** Text for markup: the five characters that mean something there. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** One sentence that says what a timeline shows. */
export function summary(lanes: Lanes, step: boolean): string {
  const names = lanes.lanes.map((lane) => lane.name).join(", ");
  if (step) return `Timeline of ${Math.round(lanes.end / 1000)} steps; threads: ${names}.`;
  const handOvers = lanes.gils.reduce((sum, holds) => sum + changes(holds.map((hold) => hold.thread)), 0);
  const gil = lanes.gils.length > 0 ? ` The GIL changed hands ${handOvers} times.` : "";
  return `Timeline of ${timeText(lanes.end)} on ${lanes.cores} ${lanes.cores === 1 ? "core" : "cores"}; threads: ${names}.${gil}`;
}

/** How often neighbours in a list differ. */
function changes(list: readonly number[]): number {
  return list.filter((value, k) => k > 0 && value !== list[k - 1]).length;
}

const COLUMNS: readonly (readonly [Exclude<ThreadState, "done">, string])[] = [
  ["running", "running"],
  ["gil", "waiting for the GIL"],
  ["ready", "ready, no core"],
  ["lock", "on a lock"],
  ["io", "on I/O"],
  ["sleep", "asleep"],
  ["join", "joining"],
];

/** The same facts as a table: time per thread and state. States that no thread was in have no column. */
export function timelineTable(lanes: Lanes): string {
  const total = (lane: Lane, state: ThreadState): number =>
    lane.segments.reduce((sum, segment) => (segment.state === state ? sum + segment.end - segment.start : sum), 0);
  const columns = COLUMNS.filter(([state]) => lanes.lanes.some((lane) => total(lane, state) > 0));
  const head = columns.map(([, words]) => `<th scope="col">${words}</th>`).join("");
  const rows = lanes.lanes.map(
    (lane) =>
      `<tr><th scope="row">${escape(lane.name)}</th>${columns.map(([state]) => `<td>${timeText(total(lane, state))}</td>`).join("")}</tr>`,
  );
  return `<table><thead><tr><th scope="col">thread</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
