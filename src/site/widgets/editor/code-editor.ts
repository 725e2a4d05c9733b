/**
 * The editor of a cell. It is there at once: a plain text area, transparent, over the highlighted code, so that a click puts
 * the caret where the reader sees it. Shiki (to recolour what is typed) is loaded with the first change; the full editor
 * (Monaco) with the first focus, where there is a mouse, and swapped in when it is ready, with text, caret and scroll kept.
 */
import type { FullEditor } from "./full-editor.ts";
import { markLines, type LineMark } from "./line-marks.ts";

/** What the editor tells its owner. */
export interface EditorEvents {
  changed(text: string): void;
}

/** Whether the full editor suits this device: touch screens keep the text area, with the keyboard that they know. */
const hasMouse = (): boolean => matchMedia("(pointer: fine)").matches;

/** The browser's editing commands: deprecated, and still the only edits of a text area that its own undo knows about. */
const edits = document as unknown as { execCommand(command: "insertText" | "undo", interface_?: boolean, text?: string): boolean };

export class CodeEditor {
  readonly #code: HTMLElement;
  readonly #layers: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #events: EditorEvents;
  readonly #file: string;
  readonly #original: string;
  #full: FullEditor | null = null;
  #mounting = false;
  /** Where undo leads when the full editor takes over: the text before the last replacement, or the original. */
  #before: string;
  #marks: readonly LineMark[] = [];
  #wrong: readonly { line: number; message: string }[] = [];

  /** `code` is the `.code` element with its static lines; `file` names the program. */
  constructor(code: HTMLElement, file: string, events: EditorEvents) {
    this.#code = code;
    this.#file = file;
    this.#events = events;
    this.#layers = code.querySelector<HTMLElement>(".layers")!;
    this.#original = [...code.querySelectorAll(".line")].map((line) => line.textContent).join("\n");
    this.#before = this.#original;
    this.#area = this.#makeArea();
    this.#layers.append(this.#area);
  }

  /** The program as it stood when the page was built. */
  get original(): string {
    return this.#original;
  }

  get text(): string {
    return this.#full?.text ?? this.#area.value;
  }

  /** Replaces the text. As an edit it can be undone; otherwise (a restored edit) it is where undo ends. */
  replace(text: string, asEdit = true): void {
    if (text === this.text) return;
    if (this.#full) return this.#full.replace(text);
    if (asEdit) {
      this.#before = this.#area.value;
      this.#area.focus();
      this.#area.select();
      if (edits.execCommand("insertText", false, text)) return;
    }
    this.#area.value = text;
    this.#changed();
  }

  undo(): void {
    this.focus();
    if (this.#full) this.#full.undo();
    else edits.execCommand("undo");
  }

  focus(): void {
    if (this.#full) this.#full.focus();
    else this.#area.focus();
  }

  /** Shows where threads are. */
  mark(marks: readonly LineMark[]): void {
    this.#marks = marks;
    this.#full?.mark(marks);
    this.#drawMarks();
  }

  /** Shows which lines are at fault; an empty list clears. */
  faults(faults: readonly { line: number; message: string }[]): void {
    this.#wrong = faults.filter((fault) => fault.line > 0);
    this.#full?.faults(this.#wrong);
    this.#drawMarks();
  }

  #makeArea(): HTMLTextAreaElement {
    const area = document.createElement("textarea");
    area.value = this.#original;
    area.spellcheck = false;
    area.autocapitalize = "off";
    area.setAttribute("autocomplete", "off");
    area.setAttribute("autocorrect", "off");
    area.setAttribute("aria-label", `Program ${this.#file}`);
    area.wrap = "off";
    area.addEventListener("input", () => this.#changed());
    area.addEventListener("keydown", (event) => this.#keepIndent(event));
    area.addEventListener("focus", () => void this.#mountFull());
    return area;
  }

  /** Enter keeps the indentation of the line. */
  #keepIndent(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const before = this.#area.value.slice(0, this.#area.selectionStart);
    const indent = /[^\n]*$/.exec(before)![0].match(/^\s*/)![0];
    const deeper = /[{([]\s*$/.test(before) ? "  " : "";
    event.preventDefault();
    edits.execCommand("insertText", false, `\n${indent}${deeper}`);
  }

  #changed(): void {
    this.#wrong = [];
    this.#marks = [];
    this.#draw();
    this.#events.changed(this.text);
  }

  /** Redraws the lines: plain at once, in colour as soon as the highlighter is here. */
  #draw(): void {
    const text = this.#area.value;
    const pre = this.#layers.querySelector("pre")!;
    const code = document.createElement("code");
    for (const line of text.split("\n")) {
      const span = document.createElement("span");
      span.className = "line";
      span.textContent = line;
      code.append(span);
    }
    if (this.#colour === undefined) {
      pre.replaceChildren(code);
      void import("./highlight.ts").then(({ highlighted }) => {
        this.#colour = highlighted;
        this.#draw();
      });
    } else {
      pre.outerHTML = this.#colour(text, "typescript");
    }
    this.#drawMarks();
  }
  #colour: ((code: string, lang: "typescript") => string) | undefined;

  #drawMarks(): void {
    markLines(this.#layers, this.#marks, this.#wrong);
  }

  /** Loads the full editor and puts it in the text area's place. Without it, or if it cannot be loaded, the text area stays. */
  async #mountFull(): Promise<void> {
    if (this.#full !== null || this.#mounting || !hasMouse()) return;
    this.#mounting = true;
    try {
      const { mountFullEditor } = await import("./full-editor.ts");
      const box = document.createElement("div");
      box.className = "full-editor";
      const focused = document.activeElement === this.#area;
      const full = mountFullEditor(box, {
        file: this.#file,
        original: this.#before,
        text: this.#area.value,
        selection: [this.#area.selectionStart, this.#area.selectionEnd],
        changed: (text) => {
          this.#wrong = [];
          this.#marks = [];
          this.#area.value = text;
          this.#events.changed(text);
        },
      });
      const { scrollLeft } = this.#code;
      this.#code.append(box);
      this.#code.classList.add("full");
      full.shown(scrollLeft);
      this.#full = full;
      full.mark(this.#marks);
      full.faults(this.#wrong);
      if (focused) full.focus();
    } catch (error) {
      console.warn("switchpoint: the full editor could not be loaded; the text area stays", error);
    }
  }
}
