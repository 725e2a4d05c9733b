/**
 * <sp-exercise>: the learner's program, checked over every schedule; hints one at a time; a failed check tells its story
 * and can be replayed. The best score is kept.
 */
import type { ExerciseFiles, Replay, SourceFile } from "switchpoint/protocol";
import type { GradeResult } from "switchpoint/results";
import { CellElement } from "./cell.ts";
import { keepScore } from "./progress.ts";

/** Real seconds that a grade may take: a backstop, the checks have bounds of their own. */
const GRADE_SECONDS = 60;

export class ExerciseElement extends CellElement {
  protected readonly shortcut = "check";
  #files: Promise<ExerciseFiles> | undefined;
  /** What the shown grade is about, and the replays of its witnesses. */
  #graded: { grade: GradeResult; submission: SourceFile; replays: Map<string, Promise<Replay | null>> } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("click", (event) => {
      const check = (event.target as Element).closest<HTMLElement>("[data-replay]")?.dataset["replay"];
      if (check !== undefined) void this.#replay(check);
    });
  }

  protected act(action: string): void {
    if (action === "check") void this.#check();
    else if (action === "hint") this.#hint();
  }

  protected stale(): void {
    this.#graded = null;
    this.setAttribute("data-stale", "");
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-replay]")) button.disabled = true;
  }

  async #check(): Promise<void> {
    this.stopStepping();
    this.piece("timeline").hidden = true;
    const out = this.piece("out");
    const submission = this.source;
    const exercise = await this.#exercise();
    const response = await this.ask({ do: "grade", exercise, submission, hidden: false }, GRADE_SECONDS, out);
    if (response?.do !== "grade") return;
    const { grade } = response;
    const { gradeHtml } = await import("../figures/grade.ts");
    out.innerHTML = gradeHtml(grade);
    this.removeAttribute("data-stale");
    this.#graded = { grade, submission, replays: new Map() };
    await keepScore(this.dataset["id"]!, { score: grade.score, max: grade.max_score });
    for (const { id, witness } of grade.cases) if (witness !== null) await this.#tell(id);
  }

  /** Puts the story of a failed check, in a few lines, under it. */
  async #tell(check: string): Promise<void> {
    const replay = await this.#witness(check);
    const place = this.querySelector<HTMLElement>(`.told[data-check="${CSS.escape(check)}"]`);
    if (replay === null || place === null) return;
    const { shortStoryHtml } = await import("../figures/explore.ts");
    place.innerHTML = shortStoryHtml(replay);
  }

  async #replay(check: string): Promise<void> {
    const replay = await this.#witness(check);
    if (replay === null) return;
    const [{ shownReplay, storyHtml }, { momentsOfReplay }] = await Promise.all([import("../figures/explore.ts"), import("./moments.ts")]);
    const place = this.querySelector<HTMLElement>(`.told[data-check="${CSS.escape(check)}"]`)!;
    place.innerHTML = storyHtml(replay, true);
    await this.draw(shownReplay(replay));
    const stepper = await this.step({ story: place, moments: momentsOfReplay(replay), trace: replay.trace, unit: "step" });
    stepper.focus();
  }

  /** The replay of a check's witness, asked for once. */
  #witness(check: string): Promise<Replay | null> {
    const graded = this.#graded;
    const schedule = graded?.grade.cases.find(({ id }) => id === check)?.witness?.schedule;
    if (graded === null || schedule === undefined) return Promise.resolve(null);
    let replay = graded.replays.get(check);
    if (replay === undefined) {
      replay = this.#exercise().then(async (exercise) => {
        const out = document.createElement("div");
        const response = await this.ask({ do: "witness", exercise, submission: graded.submission, check, schedule }, GRADE_SECONDS, out);
        return response?.do === "witness" ? response.replay : null;
      });
      graded.replays.set(check, replay);
    }
    return replay;
  }

  #hint(): void {
    const next = this.querySelector<HTMLElement>(".hints li[hidden]");
    if (next) next.hidden = false;
    const left = this.querySelectorAll(".hints li[hidden]").length;
    const button = this.querySelector<HTMLButtonElement>('[data-do="hint"]')!;
    button.textContent = left > 0 ? "Next hint" : "No more hints";
    button.disabled = left === 0;
  }

  #exercise(): Promise<ExerciseFiles> {
    const root = document.documentElement.dataset["root"] ?? "./";
    return (this.#files ??= fetch(`${root}exercises/${this.dataset["id"]}.json`).then((reply) => reply.json() as Promise<ExerciseFiles>));
  }
}
