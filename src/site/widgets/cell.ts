/**
 * What programs and exercises have in common: an editor whose text is kept, a toolbar, one request at a time to the sandbox,
 * and a step-through. Everything heavy is loaded when it is first asked for.
 */
import type { Progress, Request, Response, SourceFile } from "switchpoint/protocol";
import type { Asked, Outcome } from "../sandbox/client.ts";
import { CodeEditor } from "./editor/code-editor.ts";
import type { Stage, Stepper } from "./stepper.ts";
import { keep, recall } from "./store.ts";
import type { Shown, TimelineView } from "./timeline-view.ts";

const SAVE_AFTER = 300; // ms without a change

export abstract class CellElement extends HTMLElement {
  protected editor!: CodeEditor;
  #asked: Asked | null = null;
  #stepper: Stepper | null = null;
  #view: TimelineView | null = null;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** Does what a button says: its `data-do`. */
  protected abstract act(action: string): void;
  /** The text is not what the last result is about. */
  protected abstract stale(): void;
  /** What Ctrl+Enter (or, with Shift, Ctrl+Shift+Enter) does here. */
  protected abstract readonly shortcut: string;

  connectedCallback(): void {
    const code = this.querySelector<HTMLElement>(".in-typescript .code")!;
    this.editor = new CodeEditor(code, this.fileName, { changed: () => this.#changed() });
    for (const event of ["pointerenter", "focusin"])
      this.addEventListener(event, () => void import("../sandbox/client.ts").then(({ warm }) => warm()), { once: true });
    this.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-do]");
      if (button === null || this.#common(button.dataset["do"]!)) return;
      this.act(button.dataset["do"]!);
    });
    // In the capture phase: the full editor has a use of its own for these keys.
    this.addEventListener("keydown", (event) => this.#key(event), { capture: true });
    new ResizeObserver(() => this.#fitDrawing()).observe(this);
    void this.#restore();
  }

  protected get fileName(): string {
    return this.dataset["name"]!;
  }

  /** The program as it now stands. */
  protected get source(): SourceFile {
    return { name: this.fileName, text: this.editor.text };
  }

  protected piece(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  /** Carries out a request in the sandbox; null (with a message in `out`) if it did not end as it should. */
  protected async ask(request: Request, seconds: number, out: HTMLElement): Promise<Response | null> {
    const { ask } = await import("../sandbox/client.ts");
    this.#asked?.stop();
    const asked = (this.#asked = ask(request, seconds, (progress) => {
      if (this.#asked === asked) out.innerHTML = progressHtml(progress);
    }));
    this.#busy(true);
    const outcome = await asked.outcome;
    if (this.#asked !== asked) return null;
    this.#asked = null;
    this.#busy(false);
    if (outcome.how === "answered" && outcome.response.do !== "fault") return outcome.response;
    out.innerHTML = await endingHtml(outcome, seconds);
    return null;
  }

  /** Shows a timeline as wide as the cell. */
  protected async draw(shown: Shown): Promise<void> {
    const { TimelineView } = await import("./timeline-view.ts");
    const timeline = this.piece("timeline");
    timeline.hidden = false;
    if (this.#view === null) this.#view = new TimelineView(timeline, shown, this.#room(), () => this.#stepper?.redraw());
    else this.#view.show(shown);
  }

  /** Starts a step-through of what is drawn. */
  protected async step(stage: Omit<Stage, "panel" | "timeline" | "editor" | "view">): Promise<Stepper> {
    const { Stepper } = await import("./stepper.ts");
    this.stopStepping();
    const place = { panel: this.piece("stepper"), timeline: this.piece("timeline"), editor: this.editor, view: this.#view! };
    const stepper = new Stepper({ ...stage, ...place }, () => this.stopStepping());
    this.#stepper = stepper;
    this.querySelector('[data-do="step"]')?.setAttribute("aria-pressed", "true");
    return stepper;
  }

  protected stopStepping(): void {
    this.#stepper?.close();
    this.#stepper = null;
    this.querySelector('[data-do="step"]')?.setAttribute("aria-pressed", "false");
  }

  protected get stepping(): boolean {
    return this.#stepper !== null;
  }

  /** What every cell can do. True: done. */
  #common(action: string): boolean {
    if (action === "copy") void navigator.clipboard?.writeText(this.editor.text);
    else if (action === "undo") this.editor.undo();
    else if (action === "reset") {
      this.editor.replace(this.editor.original);
      this.act("reset");
    } else if (action === "stop") this.#asked?.stop();
    else return false;
    for (const menu of this.querySelectorAll<HTMLElement>("[popover]:popover-open")) menu.hidePopover();
    return true;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const wanted = event.shiftKey ? "check" : "run";
    if (wanted !== this.shortcut) return;
    event.preventDefault();
    event.stopPropagation();
    this.act(wanted);
  }

  #busy(busy: boolean): void {
    this.setAttribute("aria-busy", String(busy));
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-do]")) {
      const action = button.dataset["do"]!;
      if (action === "stop") button.hidden = !busy;
      if (["run", "check", "explore", "step"].includes(action)) button.disabled = busy;
    }
  }

  #changed(): void {
    if (this.#stepper !== null) this.stopStepping();
    this.#showEdited();
    this.stale();
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), SAVE_AFTER);
  }

  #save(): void {
    const { text, original } = this.editor;
    void keep(`edit:${this.dataset["id"]}`, text === original ? undefined : text);
  }

  async #restore(): Promise<void> {
    window.addEventListener("pagehide", () => this.#save());
    const text = await recall<string>(`edit:${this.dataset["id"]}`);
    if (text !== undefined && this.editor.text === this.editor.original) this.editor.replace(text, false);
  }

  #showEdited(): void {
    const edited = this.editor.text !== this.editor.original;
    this.toggleAttribute("data-edited", edited);
    for (const button of this.querySelectorAll<HTMLElement>('.toolbar > [data-do="reset"]')) button.hidden = !edited;
  }

  #room(): number {
    const style = getComputedStyle(this.piece("timeline"));
    return Math.max(280, Math.floor(this.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)));
  }

  #fitDrawing(): void {
    const svg = this.piece("timeline").querySelector(".timeline-figure");
    if (svg && svg.getAttribute("width") !== String(this.#room())) this.#view?.resize(this.#room());
  }
}

/** How far a search is. Two digits are all that an estimate is worth. */
function progressHtml({ schedules, left }: Progress): string {
  const rest = left === null || left === 0 ? "" : `, about ${Number(left.toPrecision(2)).toLocaleString("en")} to go`;
  return `<p class="verdict">${schedules.toLocaleString("en")} executions${rest}. Stop keeps what is known.</p>`;
}

/** A message for a request that was not carried out: what happened, what to do. Work is never lost. */
async function endingHtml(outcome: Outcome, seconds: number): Promise<string> {
  const { faultHtml } = await import("../figures/run.ts");
  const at = { line: 0, column: 0 };
  if (outcome.how === "stopped") return '<p class="verdict">Stopped. Your text is as you left it.</p>';
  if (outcome.how === "late")
    return faultHtml({ type: "TimeLimit", message: `It was stopped after ${seconds} seconds of real time.`, ...at });
  const why =
    outcome.how === "lost" ? outcome.why : outcome.how === "answered" && outcome.response.do === "fault" ? outcome.response.message : "";
  return faultHtml({
    type: "The engine failed:",
    message: `${why} This is a fault of the page, not of your program; your text is kept.`,
    ...at,
  });
}
