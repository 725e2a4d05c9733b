/**
 * A timeline that can be looked into: zoomed and panned by wheel, pinch, drag, key and button, by thread or by core. Only the
 * drawing changes; what is drawn is timeline/draw.ts.
 */
import type { Trace } from "switchpoint/trace";
import { drawLanes, STEP } from "switchpoint/timeline/draw";
import { lanesOf, type Lanes } from "switchpoint/timeline/lanes";
import { runName, tableHtml } from "../figures/run.ts";
import { panned, zoomed, type Extent } from "./extent.ts";

/** What to show: runs below each other on one axis, or a schedule; all of it or from some time on (ns). */
export interface Shown {
  readonly runs: readonly { readonly label: string; readonly trace: Trace }[];
  readonly unit: "time" | "step";
  readonly from?: number;
}

const BAR = `<div class="timeline-bar" role="toolbar" aria-label="Timeline">
<span class="by"><button type="button" class="button" data-view="thread" aria-pressed="true">Threads</button><button type="button" class="button" data-view="core" aria-pressed="false">Cores</button></span>
<span class="grow"></span>
<button type="button" class="button" data-view="out" aria-label="Zoom out" aria-keyshortcuts="-">−</button>
<button type="button" class="button" data-view="in" aria-label="Zoom in" aria-keyshortcuts="+">+</button>
<button type="button" class="button" data-view="whole">Whole run<kbd>0</kbd></button>
</div>`;

/** What the drawing is, while nobody steps through it. */
export const ABOUT = "Timeline. Plus and minus zoom, 0 shows all, Shift and an arrow move.";

export class TimelineView {
  readonly #host: HTMLElement;
  #runs: readonly { readonly label: string; readonly lanes: Lanes }[] = [];
  #unit: "time" | "step" = "time";
  #whole: Extent = { from: 0, to: 1 };
  #least = 1;
  readonly #drawn: () => void;
  readonly #over = new AbortController();
  readonly #pointers = new Map<number, number>();
  #seen: Extent = this.#whole;
  #by: "thread" | "core" = "thread";
  #width: number;
  /** Where the step-through is; null: nobody steps. */
  #cursor: number | null = null;
  #frame = 0;
  #moved = 0;

  /** Draws into `host`. `drawn` is called after every drawing. */
  constructor(host: HTMLElement, shown: Shown, width: number, drawn: () => void) {
    this.#host = host;
    this.#width = width;
    this.#drawn = drawn;
    host.innerHTML = `${BAR}<div class="drawing" tabindex="0" role="group" aria-label="${ABOUT}"></div><div class="tables"></div>`;
    this.#listen();
    this.show(shown);
  }

  /** Draws something else, in its place. Whoever looked at the whole sees the whole again. */
  show({ runs, unit, from = 0 }: Shown): void {
    const wasWhole = this.#isWhole || unit !== this.#unit;
    const end = Math.max(from + 1, ...runs.map(({ trace }) => trace.end));
    this.#runs = runs.map(({ label, trace }) => ({ label, lanes: lanesOf(trace) }));
    this.#unit = unit;
    this.#whole = { from, to: end };
    this.#least = unit === "step" ? 4 * STEP : Math.min(1000, end);
    this.#seen = wasWhole ? this.#whole : zoomed(this.#seen, this.#whole, { factor: 1, at: 0, least: this.#least });
    this.#host.querySelector<HTMLElement>(".by")!.hidden = unit === "step";
    const isOpen = this.#host.querySelector(".tables details[open]") !== null;
    this.#host.querySelector(".tables")!.innerHTML =
      unit === "step" ? "" : this.#runs.map(({ label, lanes }) => tableHtml(lanes, label)).join("");
    if (isOpen) for (const table of this.#host.querySelectorAll<HTMLDetailsElement>(".tables details")) table.open = true;
    this.#redraw();
  }

  get #isWhole(): boolean {
    return this.#seen.from === this.#whole.from && this.#seen.to === this.#whole.to;
  }

  /** Fits the drawing into another width. */
  resize(width: number): void {
    this.#width = width;
    this.#later();
  }

  /** Moves what is seen so that `time` is in it; from now on keys and buttons zoom about it. Null: about the middle. */
  reveal(time: number | null): void {
    this.#cursor = time;
    if (time === null) return;
    const { from, to } = this.#seen;
    if (time >= from && time <= to) return;
    this.#look(panned(this.#seen, this.#whole, time - (from + to) / 2));
  }

  close(): void {
    this.#over.abort();
    cancelAnimationFrame(this.#frame);
  }

  get #drawing(): HTMLElement {
    return this.#host.querySelector(".drawing")!;
  }

  #listen(): void {
    const { signal } = this.#over;
    const drawing = this.#drawing;
    this.#host.addEventListener("click", (event) => this.#pressed(event), { signal });
    drawing.addEventListener("keydown", (event) => this.#key(event), { signal });
    drawing.addEventListener("wheel", (event) => this.#wheel(event), { signal, passive: false });
    drawing.addEventListener("pointerdown", (event) => this.#pointers.set(event.pointerId, event.clientX), { signal });
    drawing.addEventListener("pointermove", (event) => this.#drag(event), { signal });
    for (const end of ["pointerup", "pointercancel"] as const)
      window.addEventListener(end, ({ pointerId }) => this.#pointers.delete(pointerId), { signal });
    // A drag is no click.
    drawing.addEventListener("click", (event) => this.#moved > 4 && event.stopImmediatePropagation(), { signal, capture: true });
    drawing.addEventListener("pointerdown", () => (this.#moved = 0), { signal, capture: true });
  }

  #look(seen: Extent): void {
    this.#seen = seen;
    this.#later();
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#redraw());
  }

  #redraw(): void {
    const { from, to } = this.#seen;
    const view = { width: this.#width, unit: this.#unit, by: this.#by, from, to };
    this.#drawing.innerHTML = this.#runs.map(({ label, lanes }) => runName(label) + drawLanes(lanes, view)).join("");
    const isWhole = this.#isWhole;
    this.#host.toggleAttribute("data-zoomed", !isWhole);
    for (const button of this.#host.querySelectorAll<HTMLElement>("[data-view]")) {
      const { view: name } = button.dataset;
      if (name === "thread" || name === "core") button.setAttribute("aria-pressed", String(name === this.#by));
      if (name === "out" || name === "whole") button.setAttribute("aria-disabled", String(isWhole));
      if (name === "in") button.setAttribute("aria-disabled", String(to - from <= this.#least));
    }
    this.#drawn();
  }

  #zoom(factor: number, at = this.#middle()): void {
    this.#look(zoomed(this.#seen, this.#whole, { factor, at, least: this.#least }));
  }

  #middle(): number {
    const { from, to } = this.#seen;
    return this.#cursor === null ? 0.5 : Math.min(1, Math.max(0, (this.#cursor - from) / (to - from)));
  }

  #pan(fraction: number): void {
    const { from, to } = this.#seen;
    this.#look(panned(this.#seen, this.#whole, fraction * (to - from)));
  }

  #pressed(event: Event): void {
    const name = (event.target as Element).closest<HTMLElement>("[data-view]")?.dataset["view"];
    if (name === "in") this.#zoom(0.5);
    else if (name === "out") this.#zoom(2);
    else if (name === "whole") this.#look(this.#whole);
    else if (name === "thread" || name === "core") {
      this.#by = name;
      this.#later();
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    if (key === "+" || key === "=") this.#zoom(0.5);
    else if (key === "-") this.#zoom(2);
    else if (key === "0") this.#look(this.#whole);
    else if (shiftKey && key === "ArrowLeft") this.#pan(-0.2);
    else if (shiftKey && key === "ArrowRight") this.#pan(0.2);
    else return;
    event.preventDefault();
  }

  /** Where a point of the screen is in what is seen: 0 at the left end, 1 at the right. */
  #place(clientX: number): number {
    const svg = this.#drawing.querySelector<SVGSVGElement>(".timeline-figure")!;
    const { left, right } = svg.dataset;
    const box = svg.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    return Math.min(1, Math.max(0, (x - Number(left)) / (Number(right) - Number(left))));
  }

  /** With Ctrl (as trackpads send a pinch) it zooms; sideways it moves; else the page scrolls. */
  #wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) this.#zoom(Math.exp(event.deltaY * 0.006), this.#place(event.clientX));
    else {
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY) || !this.#host.hasAttribute("data-zoomed")) return;
      this.#pan(sideways / this.#width);
    }
    event.preventDefault();
  }

  /** One pointer moves, two pinch. */
  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
    this.#pointers.set(event.pointerId, event.clientX);
    this.#moved += Math.abs(event.clientX - before);
    if (other === undefined) this.#pan((before - event.clientX) / this.#width);
    else this.#zoom(Math.abs(before - other) / Math.max(1, Math.abs(event.clientX - other)), this.#place((event.clientX + other) / 2));
  }
}
