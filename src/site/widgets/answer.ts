/**
 * <sp-answer>: an exercise whose submission is an answer. Options, numbers, sets of outcomes, lines in order, a schedule: what the
 * reader gives becomes the JSON that the command line would read, and the same engine grades it. It is kept, with the best score.
 */
import type { ExerciseFiles } from "switchpoint/protocol";
import { textHtml, unusedLineHtml, usedLineHtml } from "../figures/answer.ts";
import { gradeHtml } from "../figures/grade.ts";
import type { Asked } from "../sandbox/client.ts";
import { keepScore } from "./progress.ts";
import type { SchedulerElement } from "./scheduler.ts";
import { keep, recall } from "./store.ts";

/** Real seconds that a grade may take: a backstop, the checks have bounds of their own. */
const GRADE_SECONDS = 60;

/** By check: an option, several, lines or texts, a number. */
type Answers = Record<string, string | string[] | number>;

/** What is kept. */
interface Kept {
  readonly answer: Answers;
  readonly schedule: string;
}

export class AnswerElement extends HTMLElement {
  #files: Promise<ExerciseFiles> | undefined;
  #asked: Asked | null = null;
  /** Lists that are no fields of a form: lines in order, outcomes. */
  readonly #lists = new Map<string, string[]>();

  connectedCallback(): void {
    for (const { dataset } of this.#checks) if (["order", "outcome-set"].includes(dataset["kind"]!)) this.#lists.set(dataset["check"]!, []);
    for (const event of ["pointerenter", "focusin"])
      this.addEventListener(event, () => void import("../sandbox/client.ts").then(({ warm }) => warm()), { once: true });
    this.addEventListener("click", (event) => this.#pressed(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("input", (event) => {
      if ((event.target as Element).closest(".adding") === null) this.#changed();
    });
    this.addEventListener("switchpoint:schedule", () => this.#changed());
    void this.#restore();
  }

  get #checks(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("fieldset[data-check]")];
  }

  get #scheduler(): SchedulerElement | null {
    return this.querySelector<SchedulerElement>("sp-scheduler");
  }

  /** What has been answered so far; a question without an answer is left out. */
  get #answers(): Answers {
    const answers: Answers = {};
    for (const field of this.#checks) {
      const answer = this.#answerOf(field);
      if (answer !== null) answers[field.dataset["check"]!] = answer;
    }
    return answers;
  }

  #answerOf(field: HTMLElement): string | string[] | number | null {
    const { check, kind, several } = field.dataset;
    if (kind === "order" || kind === "outcome-set") return this.#lists.get(check!)!;
    if (kind === "predict") {
      const { value } = field.querySelector("input")!;
      return value === "" ? null : Number(value);
    }
    const chosen = [...field.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
    return several === "true" ? chosen : (chosen[0] ?? null);
  }

  async #restore(): Promise<void> {
    const kept = await recall<Kept>(`edit:${this.dataset["id"]}`);
    if (kept === undefined) return;
    for (const field of this.#checks) {
      const answer = kept.answer[field.dataset["check"]!];
      if (answer !== undefined) this.#put(field, answer);
    }
    if (kept.schedule !== "") await this.#scheduler?.follow(kept.schedule);
  }

  #put(field: HTMLElement, answer: string | string[] | number): void {
    const { check, kind } = field.dataset;
    if (kind === "predict") field.querySelector("input")!.value = String(answer);
    else if (kind === "choose") for (const input of field.querySelectorAll("input")) input.checked = [answer].flat().includes(input.value);
    else if (Array.isArray(answer)) {
      this.#lists.set(check!, answer);
      this.#draw(field);
    }
  }

  #pressed(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("[data-do], [data-form]");
    if (button === null || button.ariaDisabled === "true") return;
    const { do: action, form } = button.dataset;
    if (action === "check") void this.#check();
    else if (action === "stop") this.#asked?.stop();
    else if (action === "hint") this.#hint();
    else if (action === "reset") void this.#reset();
    else if (form !== undefined) this.#arrange(button.closest<HTMLElement>("fieldset")!, form, button);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.shiftKey) {
      event.preventDefault();
      void this.#check();
    } else if (event.key === "Enter" && target.closest(".adding") !== null && target instanceof HTMLInputElement) {
      event.preventDefault();
      this.#arrange(target.closest<HTMLElement>("fieldset")!, "add", target);
    } else if (target.dataset["form"] === "hold") {
      const action = { ArrowUp: "up", ArrowDown: "down", Delete: "out", Backspace: "out" }[event.key];
      if (action === undefined) return;
      event.preventDefault();
      this.#arrange(target.closest<HTMLElement>("fieldset")!, action, target);
    }
  }

  /** Changes a list, and puts the keyboard where it was. */
  #arrange(field: HTMLElement, action: string, button: HTMLElement): void {
    const list = this.#lists.get(field.dataset["check"]!)!;
    const line = button.dataset["line"] ?? "";
    const at = list.indexOf(line);
    if (action === "use") list.push(line);
    else if (action === "out") list.splice(at, 1);
    else if (action === "up" && at > 0) list.splice(at - 1, 2, line, list[at - 1]!);
    else if (action === "down" && at < list.length - 1) list.splice(at, 2, list[at + 1]!, line);
    else if (action === "add") this.#add(field, list);
    else if (action === "remove") list.splice(list.indexOf(button.dataset["text"]!), 1);
    else return;
    const row = button.closest("li");
    const near = row?.nextElementSibling ?? row?.previousElementSibling;
    const next = near?.querySelector<HTMLElement>("button")?.dataset["line"];
    this.#draw(field);
    this.#changed();
    if (action === "up" || action === "down") {
      this.#focusLine(field, button.dataset["form"] === "hold" ? "hold" : action, line);
      field.querySelector('[data-part="spoken"]')!.textContent = `Line ${list.indexOf(line) + 1} of ${list.length}.`;
    } else if (action === "use" || action === "out") this.#focusLine(field, action === "use" ? "use" : "hold", next ?? line);
    else field.querySelector<HTMLElement>(".adding input")!.focus();
  }

  #focusLine(field: HTMLElement, form: string, line: string): void {
    const exact = field.querySelector<HTMLElement>(`[data-form="${form}"][data-line="${CSS.escape(line)}"]`);
    (
      exact ??
      field.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"].text`) ??
      field.querySelector<HTMLElement>("button")
    )?.focus();
  }

  #add(field: HTMLElement, list: string[]): void {
    const input = field.querySelector<HTMLInputElement>(".adding input")!;
    const text = input.value.trim();
    if (text !== "" && !list.includes(text)) list.push(text);
    input.value = "";
  }

  /** Shows a list as it now is. */
  #draw(field: HTMLElement): void {
    const list = this.#lists.get(field.dataset["check"]!)!;
    if (field.dataset["kind"] === "outcome-set") {
      field.querySelector('[data-part="texts"]')!.innerHTML = list.map(textHtml).join("");
      return;
    }
    const lines = JSON.parse(this.dataset["lines"]!) as Record<string, [string, string][]>;
    const all = lines[field.dataset["check"]!]!;
    const texts = new Map(all);
    const used = list.filter((id) => texts.has(id));
    field.querySelector('[data-part="used"]')!.innerHTML = used.map((id, k) => usedLineHtml(id, texts.get(id)!, k, used.length)).join("");
    field.querySelector('[data-part="unused"]')!.innerHTML = all
      .filter(([id]) => !used.includes(id))
      .map(([id, text]) => unusedLineHtml(id, text))
      .join("");
  }

  /** The answer is not what the last grade is about. */
  #changed(): void {
    this.setAttribute("data-stale", "");
    const kept: Kept = { answer: this.#answers, schedule: this.#scheduler?.schedule ?? "" };
    void keep(`edit:${this.dataset["id"]}`, kept);
  }

  async #check(): Promise<void> {
    const out = this.querySelector<HTMLElement>('[data-part="out"]')!;
    const scheduler = this.#scheduler;
    const submission = {
      name: "answer.json",
      text: JSON.stringify({ answer: this.#answers, ...(scheduler && { schedule: scheduler.whole }) }),
    };
    const root = document.documentElement.dataset["root"] ?? "./";
    this.#files ??= fetch(`${root}exercises/${this.dataset["id"]}.json`).then((reply) => reply.json() as Promise<ExerciseFiles>);
    const [exercise, { ask }] = await Promise.all([this.#files, import("../sandbox/client.ts")]);
    this.#asked?.stop();
    const asked = (this.#asked = ask({ do: "grade", exercise, submission, hidden: false }, GRADE_SECONDS));
    this.#busy(true);
    const outcome = await asked.outcome;
    if (this.#asked !== asked) return;
    this.#asked = null;
    this.#busy(false);
    if (outcome.how !== "answered" || outcome.response.do !== "grade") {
      out.innerHTML = `<p class="verdict">${outcome.how === "stopped" ? "Stopped." : "It could not be checked."} Your answer is kept.</p>`;
      return;
    }
    const { grade } = outcome.response;
    // The schedule that shows it is the reader's own, and still on the page.
    out.innerHTML = gradeHtml({ ...grade, cases: grade.cases.map((each) => ({ ...each, witness: null })) });
    this.removeAttribute("data-stale");
    await keepScore(this.dataset["id"]!, { score: grade.score, max: grade.max_score });
  }

  #busy(busy: boolean): void {
    this.setAttribute("aria-busy", String(busy));
    this.querySelector<HTMLButtonElement>('[data-do="check"]')!.disabled = busy;
    this.querySelector<HTMLElement>('[data-do="stop"]')!.hidden = !busy;
  }

  #hint(): void {
    const next = this.querySelector<HTMLElement>(".hints li[hidden]");
    if (next) next.hidden = false;
    const left = this.querySelectorAll(".hints li[hidden]").length;
    const button = this.querySelector<HTMLButtonElement>('[data-do="hint"]')!;
    button.textContent = left > 0 ? "Next hint" : "No more hints";
    button.disabled = left === 0;
  }

  async #reset(): Promise<void> {
    for (const field of this.#checks) {
      for (const input of field.querySelectorAll("input")) {
        input.checked = false;
        if (input.type !== "radio" && input.type !== "checkbox") input.value = "";
      }
      if (this.#lists.has(field.dataset["check"]!)) {
        this.#lists.set(field.dataset["check"]!, []);
        this.#draw(field);
      }
    }
    await this.#scheduler?.follow("");
    this.#changed();
    await keep(`edit:${this.dataset["id"]}`, undefined);
  }
}
