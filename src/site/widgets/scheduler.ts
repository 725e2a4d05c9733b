/**
 * <sp-scheduler>: the reader says which thread goes on, step after step, by click or key; takes steps back; starts again; shares
 * the schedule as an address. In an exercise the schedule is the answer, and its owner reads it.
 */
import { colourOf } from "switchpoint/timeline/lanes";
import type { ExerciseFiles, Request, SourceFile, Standing, Steering } from "switchpoint/protocol";
import type { Session } from "../sandbox/client.ts";
import { keyOf, spokenOf, standingHtml } from "../figures/scheduler.ts";
import { markLines } from "./editor/line-marks.ts";

/** Real seconds that a step may take. */
const STEP_SECONDS = 10;

export class SchedulerElement extends HTMLElement {
  /** Where it stands; the first is what the page was built with. */
  #standing!: Standing;
  #session: Session | null = null;
  #exercise: Promise<ExerciseFiles> | undefined;
  /** What is asked is done one after the other: who types fast means every letter. */
  #last: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.#standing = JSON.parse(this.dataset["standing"]!) as Standing;
    this.#show();
    for (const event of ["pointerenter", "focusin"])
      this.addEventListener(event, () => void import("../sandbox/client.ts").then(({ warm }) => warm()), { once: true });
    this.addEventListener("click", (event) => this.#pressed(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    if (!this.#shares) return;
    window.addEventListener("hashchange", () => void this.#fromAddress());
    void this.#fromAddress();
  }

  /** The schedule so far; "" if nothing has been chosen. */
  get schedule(): string {
    return this.#standing.before === null ? "" : this.#standing.schedule;
  }

  /** The same as an answer: with the steps that go by themselves, even if nothing has been chosen. */
  get whole(): string {
    return this.#standing.schedule;
  }

  /** Goes to where a schedule leads; "": to the beginning. */
  follow(schedule: string): Promise<void> {
    return this.#after(() => this.#ask(schedule, null));
  }

  get #shares(): boolean {
    return this.dataset["check"] === undefined;
  }

  #pressed(event: Event): void {
    const target = event.target as Element;
    const pick = target.closest<HTMLElement>("[data-pick]")?.dataset["pick"];
    if (pick !== undefined) return this.#pick(Number(pick));
    const action = target.closest<HTMLElement>("[data-steer]")?.dataset["steer"];
    if (action === "undo") this.#undo();
    else if (action === "again") void this.follow("");
    else if (action === "copy") void this.#copy();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Backspace") {
      event.preventDefault();
      return this.#undo();
    }
    const { threads } = this.#standing;
    const key = event.key.toUpperCase();
    const named = threads.findIndex((thread, number) => keyOf(thread, number) === key);
    // A thread has its number too, and its letter in the schedule's text.
    const number = named >= 0 ? named : /^\d$/.test(key) ? Number(key) : key.length === 1 ? key.charCodeAt(0) - 65 : -1;
    if (threads[number] === undefined) return;
    event.preventDefault();
    if (!event.repeat) this.#pick(number);
  }

  #pick(thread: number): void {
    void this.#after(async () => {
      if (this.#standing.threads[thread]?.open === true) await this.#ask(this.#standing.schedule, thread);
    });
  }

  #undo(): void {
    void this.#after(async () => {
      if (this.#standing.before !== null) await this.#ask(this.#standing.before, null);
    });
  }

  #after(deed: () => Promise<void>): Promise<void> {
    return (this.#last = this.#last.then(deed, deed));
  }

  async #copy(): Promise<void> {
    await navigator.clipboard?.writeText(this.#shares ? location.href : this.schedule);
    this.#say(this.#shares ? "The address is copied." : "The schedule is copied.");
  }

  async #ask(schedule: string, pick: number | null): Promise<void> {
    const { Session } = await import("../sandbox/client.ts");
    this.#session ??= new Session();
    const outcome = await this.#session.ask(await this.#request(schedule, pick), STEP_SECONDS).outcome;
    if (outcome.how === "answered" && outcome.response.do === "follow") this.#came(outcome.response.standing);
    else
      this.#say(outcome.how === "answered" && outcome.response.do === "fault" ? outcome.response.message : "The step could not be made.");
  }

  async #request(schedule: string, pick: number | null): Promise<Request> {
    const { main } = JSON.parse(this.dataset["steering"]!) as Steering;
    const { check } = this.dataset;
    const decided = { schedule, pick, main };
    if (check === undefined) return { do: "follow", files: JSON.parse(this.dataset["files"]!) as SourceFile[], ...decided };
    const root = document.documentElement.dataset["root"] ?? "./";
    this.#exercise ??= fetch(`${root}exercises/${this.dataset["exercise"]}.json`).then((reply) => reply.json() as Promise<ExerciseFiles>);
    const exercise = await this.#exercise;
    return { do: "follow-check", exercise, submission: exercise.starter, check, ...decided };
  }

  #came(standing: Standing): void {
    this.#standing = standing;
    this.#show();
    this.#say(spokenOf(standing));
    if (this.#shares) {
      const { pathname, search } = location;
      history.replaceState(null, "", `${pathname}${search}${this.schedule === "" ? "" : `#${this.#place}=${this.schedule}`}`);
    }
    this.dispatchEvent(new CustomEvent("switchpoint:schedule", { bubbles: true }));
  }

  get #place(): string {
    return this.closest("[id]")?.id ?? "";
  }

  async #fromAddress(): Promise<void> {
    const [place, schedule] = decodeURIComponent(location.hash.slice(1)).split("=");
    if (place !== this.#place || schedule === undefined || schedule === this.schedule) return;
    this.scrollIntoView();
    await this.follow(schedule);
  }

  #show(): void {
    const standing = this.#standing;
    const place = this.querySelector<HTMLElement>('[data-part="standing"]')!;
    const focused = (document.activeElement as HTMLElement | null)?.dataset["pick"];
    place.innerHTML = standingHtml(standing, true);
    if (focused !== undefined && !place.contains(document.activeElement))
      place.querySelector<HTMLElement>(`[data-pick="${focused}"]`)?.focus();
    const list = place.querySelector(".scroller");
    if (list) list.scrollTop = list.scrollHeight;
    for (const name of ["undo", "again"])
      this.querySelector(`[data-steer="${name}"]`)?.setAttribute("aria-disabled", String(standing.before === null));
    this.querySelector('[data-part="schedule"]')!.textContent = this.schedule === "" ? "–" : this.schedule;
    const layers = this.querySelector<HTMLElement>(".code .layers")!;
    const shown = this.dataset["name"];
    const here = standing.threads.flatMap(({ name, line, file, state }, k) =>
      line > 0 && file === shown && state !== "finished" ? [{ line, name, colour: colourOf(k) }] : [],
    );
    markLines(layers, here);
  }

  #say(text: string): void {
    this.querySelector('[data-part="spoken"]')!.textContent = text;
  }
}
