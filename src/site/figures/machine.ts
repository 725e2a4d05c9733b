/** The machine at one instant: cores, GIL, ready queue, locks, as a small diagram in HTML. Pure. */
import { colourOf } from "switchpoint/timeline/lanes";
import type { MachineMoment } from "switchpoint/timeline/machine-at";
import { escape } from "switchpoint/timeline/summary";

const AWAY = { io: "On", sleep: "Asleep", join: "Waiting for the end of" } as const;

/** `names` of the threads. `unit` "step": there are no cores in a schedule. */
export function machineHtml(moment: MachineMoment, names: readonly string[], unit: "time" | "step"): string {
  const thread = (number: number): string => `<b class="thread ${colourOf(number)}">${escape(names[number] ?? "")}</b>`;
  const queue = (threads: readonly number[]): string =>
    threads.length === 0
      ? '<i class="none">nobody</i>'
      : `<ol class="queue">${threads.map((one) => `<li>${thread(one)}</li>`).join("")}</ol>`;
  const held = (owner: number, waiting: readonly number[]): string =>
    `<span class="holder">${owner < 0 ? '<i class="none">free</i>' : thread(owner)}</span>${waiting.length === 0 ? "" : `<span class="then">then</span>${queue(waiting)}`}`;
  const row = (name: string, content: string, css = ""): string => `<div class="${css}"><dt>${name}</dt><dd>${content}</dd></div>`;
  const cores = moment.cores.map((who) => `<li class="core">${who < 0 ? '<i class="none">idle</i>' : thread(who)}</li>`);
  const rows = [
    unit === "time" ? row(moment.cores.length === 1 ? "Core" : "Cores", `<ol class="cores">${cores.join("")}</ol>`) : "",
    ...moment.gils.map(({ holder, waiting }, k) => row(moment.gils.length > 1 ? `GIL ${k}` : "GIL", held(holder, waiting), "the-gil")),
    row(unit === "time" ? "Ready queue" : "Could go on", queue(moment.ready)),
    ...moment.locks.map(({ on, owner, threads }) => row(on === "" ? "A lock" : escape(on), held(owner, threads))),
    ...moment.away.map(({ state, on, threads }) =>
      row(`${AWAY[state]}${state === "sleep" ? "" : ` ${on === "" ? "a device" : escape(on)}`}`, queue(threads)),
    ),
  ];
  return `<dl class="machine" aria-label="The machine at this moment">${rows.join("")}</dl>`;
}
