/**
 * <sp-program>: run it, step through the run, explore its schedules and replay the one that breaks it.
 */
import type { ExploreOptions, Replay, RunOptions, SourceFile } from "switchpoint/protocol";
import type { ExploreResult, TracedRun } from "switchpoint/results";
import { CellElement } from "./cell.ts";

/** Real seconds that a request may take. Endless programs end earlier, by their steps. */
const RUN_SECONDS = 10;
const EXPLORE_SECONDS = 30;

export class ProgramElement extends CellElement {
  protected readonly shortcut = "run";
  /** The run that is shown, if the page made it and the text has not changed since. */
  #run: TracedRun | null = null;

  protected act(action: string): void {
    if (action === "run") void this.#runIt();
    else if (action === "step") void this.#stepIt();
    else if (action === "explore") void this.#exploreIt();
  }

  protected stale(): void {
    this.#run = null;
    this.setAttribute("data-stale", "");
  }

  get #files(): SourceFile[] {
    return [this.source, ...(JSON.parse(this.dataset["others"]!) as SourceFile[])];
  }

  async #runIt(): Promise<TracedRun | null> {
    this.stopStepping();
    const run = await this.#request(this.piece("out"));
    if (run === null) return null;
    const { result } = run;
    const { outputHtml } = await import("../figures/run.ts");
    this.piece("out").innerHTML = outputHtml(result);
    this.editor.faults(result.error ? [{ line: result.error.line, message: result.error.message }] : []);
    await this.#drawRun(run);
    this.removeAttribute("data-stale");
    this.dataset["shows"] = "run";
    return run;
  }

  /** Has the program run on the clock. */
  async #request(out: HTMLElement): Promise<TracedRun | null> {
    const options = JSON.parse(this.dataset["options"]!) as RunOptions;
    const response = await this.ask({ do: "run", files: this.#files, options }, RUN_SECONDS, out);
    return response?.do === "run" ? response.run : null;
  }

  async #drawRun(run: TracedRun): Promise<void> {
    const { timelineHtml } = await import("../figures/run.ts");
    if (run.trace.threads.length > 0 && run.trace.end > 0) this.draw((width) => timelineHtml(run.trace, {}, width));
    else this.piece("timeline").hidden = true;
    this.#run = run;
  }

  /** Steps through what is shown: the schedule that was found, or the run on the clock. */
  async #stepIt(): Promise<void> {
    if (this.stepping) return this.stopStepping();
    if (this.dataset["shows"] === "explore") return this.#exploreIt();
    const run = this.#run ?? (await this.#runIt());
    if (run === null || run.trace.threads.length === 0) return;
    const { momentsOfRun } = await import("./moments.ts");
    const stepper = await this.step({
      story: null,
      moments: momentsOfRun(run.trace),
      threads: run.trace.threads.map(({ name }) => name),
      unit: "time",
    });
    stepper.focus();
  }

  async #exploreIt(): Promise<void> {
    this.stopStepping();
    const out = this.piece("out");
    const options = JSON.parse(this.dataset["explore"]!) as ExploreOptions;
    const files = this.#files;
    const response = await this.ask({ do: "explore", files, options }, EXPLORE_SECONDS, out);
    if (response?.do !== "explore") return;
    const { explore } = response;
    const schedule = explore.finding?.schedule;
    const replayed = schedule === undefined ? null : await this.ask({ do: "replay", files, schedule, options }, EXPLORE_SECONDS, out);
    await this.#show(explore, replayed?.do === "replay" ? replayed.replay : null, out);
  }

  /** Shows a verdict, with the schedule that decided it; what holds under every schedule has none, and a run stands beside it. */
  async #show(explore: ExploreResult, replay: Replay | null, out: HTMLElement): Promise<void> {
    const { exploredHtml } = await import("../figures/explore.ts");
    out.innerHTML = exploredHtml(explore, replay, true);
    this.#run = null;
    this.dataset["shows"] = replay ? "explore" : "run";
    this.removeAttribute("data-stale");
    const fault = explore.error ?? explore.finding;
    this.editor.faults(fault ? [{ line: fault.line, message: fault.message }] : []);
    if (replay) return this.#replayIt(replay, out);
    this.piece("timeline").hidden = true;
    const run = explore.verdict === "ok" ? await this.#request(out) : null;
    if (run === null) return;
    const { outputHtml } = await import("../figures/run.ts");
    out.insertAdjacentHTML("beforeend", outputHtml(run.result));
    await this.#drawRun(run);
  }

  async #replayIt(replay: Replay, out: HTMLElement): Promise<void> {
    const [{ momentsOfReplay }, { replayTimelineHtml }] = await Promise.all([import("./moments.ts"), import("../figures/explore.ts")]);
    this.draw((width) => replayTimelineHtml(replay, width));
    const stepper = await this.step({ story: out, moments: momentsOfReplay(replay), threads: replay.threads, unit: "step" });
    stepper.focus();
  }
}
