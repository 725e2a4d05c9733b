/**
 * The step-through: a cursor on the timeline, forward and back by button, arrow key or click, each thread's source line
 * marked in its colour, the story's line shown. For runs on the clock and for replayed schedules alike.
 */
import { STEP } from "switchpoint/timeline/draw";
import { colourOf } from "switchpoint/timeline/lanes";
import { machineAt } from "switchpoint/timeline/machine-at";
import { timeText } from "switchpoint/timeline/scale";
import type { Trace } from "switchpoint/trace";
import { machineHtml } from "../figures/machine.ts";
import type { CodeEditor } from "./editor/code-editor.ts";
import type { Moment } from "./moments.ts";
import { momentAt } from "./moments.ts";
import { ABOUT, type TimelineView } from "./timeline-view.ts";

/** What a stepper works on. `story`: the element with buttons `[data-step]`, if there is one. */
export interface Stage {
  readonly panel: HTMLElement;
  readonly timeline: HTMLElement;
  readonly story: HTMLElement | null;
  readonly editor: CodeEditor | null;
  readonly moments: readonly Moment[];
  /** What is stepped through, and how it is shown. */
  readonly trace: Trace;
  readonly view: TimelineView;
  readonly unit: "time" | "step";
}

const BUTTONS = `<button type="button" class="button" data-go="start" >Start</button>
<button type="button" class="button" data-go="back">Back<kbd>←</kbd></button>
<button type="button" class="button" data-go="forward">Forward<kbd>→</kbd></button>
<span class="count"></span><span class="now" role="status"></span>
<button type="button" class="button" data-go="close">Close</button>
<div class="machine-place"></div>`;

export class Stepper {
  readonly #stage: Stage;
  readonly #over = new AbortController();
  readonly #closed: () => void;
  #at = 0;

  constructor(stage: Stage, closed: () => void) {
    this.#stage = stage;
    this.#closed = closed;
    const { panel, timeline } = stage;
    panel.innerHTML = BUTTONS;
    panel.hidden = false;
    const { signal } = this.#over;
    panel.addEventListener("click", (event) => this.#pressed(event), { signal });
    stage.story?.addEventListener("click", (event) => this.#told(event), { signal });
    timeline.addEventListener("click", (event) => this.#pointed(event), { signal });
    for (const element of [panel, timeline, ...(stage.story ? [stage.story] : [])])
      element.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.go(0);
  }

  /** Puts the keyboard on the timeline. */
  focus(): void {
    this.#stage.timeline.querySelector<HTMLElement>(".drawing")?.focus({ preventScroll: true });
  }

  /** Shows moment `k`. */
  go(k: number): void {
    const { moments, trace, view, unit, editor, panel, story } = this.#stage;
    const threads = trace.threads.map(({ name }) => name);
    this.#at = Math.min(Math.max(0, k), moments.length - 1);
    const moment = moments[this.#at]!;
    const who = threads[moment.thread];
    const sentence = who === undefined ? moment.text : `${who} ${moment.text}`;
    const last = moments.length - 1;
    panel.querySelector(".count")!.textContent =
      unit === "step" ? `Step ${this.#at} of ${last}` : `${timeText(moment.time)}, ${this.#at} of ${last}`;
    panel.querySelector(".now")!.textContent = sentence;
    for (const [name, end] of [
      ["start", 0],
      ["back", 0],
      ["forward", last],
    ] as const) {
      const button = panel.querySelector<HTMLButtonElement>(`[data-go="${name}"]`)!;
      button.setAttribute("aria-disabled", String(this.#at === end));
    }
    editor?.mark(moment.lines.flatMap((line, thread) => (line > 0 ? [{ line, name: threads[thread]!, colour: colourOf(thread) }] : [])));
    this.#tellStory(story);
    panel.querySelector(".machine-place")!.innerHTML = machineHtml(machineAt(trace, moment.time), threads, unit);
    view.reveal(moment.time);
    this.redraw();
  }

  /** Draws the cursor into the timeline's drawings (again, after they were redrawn). */
  redraw(): void {
    const { moments, unit, timeline, panel } = this.#stage;
    const { time } = moments[this.#at]!;
    const drawing = timeline.querySelector<HTMLElement>(".drawing");
    if (drawing) {
      drawing.tabIndex = 0;
      const slider = {
        label: "Position in the schedule",
        valuemin: 0,
        valuemax: moments.length - 1,
        valuenow: this.#at,
        valuetext: panel.querySelector(".now")!.textContent,
      };
      drawing.setAttribute("role", "slider");
      for (const [name, value] of Object.entries(slider)) drawing.setAttribute(`aria-${name}`, String(value));
    }
    for (const svg of timeline.querySelectorAll<SVGSVGElement>(".timeline-figure")) {
      const { start, end, left, right, height } = numbers(svg);
      const x = left + ((time - start) / (end - start || 1)) * (right - left);
      const label = unit === "step" ? String(this.#at) : timeText(time);
      const width = label.length * 7.3 + 12;
      const at = Math.min(Math.max(x, width / 2), right - width / 2 + 6);
      svg.querySelector(".cursor")?.remove();
      if (time < start || time > end) continue;
      const cursor = `<g class="cursor"><path d="M${x} 18V${height}"/><rect x="${at - width / 2}" y="0" width="${width}" height="17" rx="4"/><text x="${at}" y="12.5" text-anchor="middle">${label}</text></g>`;
      svg.insertAdjacentHTML("beforeend", cursor);
    }
  }

  /** Takes everything away again. */
  close(): void {
    this.#over.abort();
    const { panel, timeline, editor, view } = this.#stage;
    view.reveal(null);
    panel.hidden = true;
    panel.replaceChildren();
    editor?.mark([]);
    const drawing = timeline.querySelector(".drawing");
    for (const name of ["min", "max", "now", "text"]) drawing?.removeAttribute(`aria-value${name}`);
    drawing?.setAttribute("role", "group");
    drawing?.setAttribute("aria-label", ABOUT);
    for (const cursor of timeline.querySelectorAll(".cursor")) cursor.remove();
  }

  #tellStory(story: HTMLElement | null): void {
    story?.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const line = story?.querySelector<HTMLElement>(`[data-step="${this.#at}"]`);
    line?.setAttribute("aria-current", "step");
    // Only the list scrolls, never the page.
    const list = line?.closest<HTMLElement>(".scroller");
    if (!line || !list) return;
    const [top, bottom] = [line.offsetTop - list.offsetTop, line.offsetTop - list.offsetTop + line.offsetHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }

  #pressed(event: Event): void {
    const go = (event.target as Element).closest<HTMLElement>("[data-go]")?.dataset["go"];
    if (go === "start") this.go(0);
    else if (go === "back") this.go(this.#at - 1);
    else if (go === "forward") this.go(this.#at + 1);
    else if (go === "close") this.#closed();
  }

  #told(event: Event): void {
    const step = (event.target as Element).closest<HTMLElement>("[data-step]")?.dataset["step"];
    if (step !== undefined) this.go(Number(step));
  }

  #pointed(event: MouseEvent): void {
    const svg = (event.target as Element).closest<SVGSVGElement>(".timeline-figure");
    if (svg === null) return;
    const { start, end, left, right } = numbers(svg);
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const time = start + ((x - left) / (right - left)) * (end - start);
    const { moments, unit } = this.#stage;
    this.go(unit === "step" ? Math.ceil((time - start) / STEP) : momentAt(moments, time));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const moves: Record<string, number> = {
      ArrowRight: this.#at + 1,
      ArrowLeft: this.#at - 1,
      Home: 0,
      End: this.#stage.moments.length - 1,
      PageDown: this.#at + 10,
      PageUp: this.#at - 10,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.go(to);
    } else if (event.key === "Escape") this.#closed();
  }
}

/** A drawing's scale, as draw.ts wrote it down. */
function numbers(svg: SVGSVGElement): { start: number; end: number; left: number; right: number; height: number } {
  const { start, end, left, right, height } = svg.dataset;
  return { start: Number(start), end: Number(end), left: Number(left), right: Number(right), height: Number(height) };
}
