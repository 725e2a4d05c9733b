/**
 * <sp-program>: run it on its machine or machines, change them by controls, step through the run, explore its schedules and
 * replay the one that breaks it.
 */
import type { ExploreOptions, Replay, SourceFile } from "switchpoint/protocol";
import type { ExploreResult, TracedRun } from "switchpoint/results";
import type { Machine } from "../machines.ts";
import type { Session } from "../sandbox/client.ts";
import { CellElement } from "./cell.ts";
import { Controls } from "./controls.ts";

/** Real seconds that a request may take. Endless programs end earlier, by their steps. */
const RUN_SECONDS = 10;
const EXPLORE_SECONDS = 30;

/** A run, and which machine's it is. */
interface Shown {
  readonly label: string;
  readonly run: TracedRun;
}

export class ProgramElement extends CellElement {
  protected readonly shortcut = "run";
  /** The runs that are shown, if the page made them and the text has not changed since. */
  #runs: readonly Shown[] = [];
  #controls: Controls | null = null;
  /** The program as it is run again and again while a control moves: one session for each machine. */
  #sessions: Session[] = [];
  #live: "idle" | "running" | "changed" = "idle";

  override connectedCallback(): void {
    super.connectedCallback();
    const controls = this.querySelector<HTMLElement>(".controls");
    if (controls) this.#controls = new Controls(controls, () => void this.#turned());
  }

  protected act(action: string): void {
    if (action === "run") void this.#runIt();
    else if (action === "step") void this.#stepIt();
    else if (action === "explore") void this.#exploreIt();
    else if (action === "reset") this.#controls?.reset();
  }

  protected stale(): void {
    this.#runs = [];
    this.#endSessions();
    this.setAttribute("data-stale", "");
  }

  /** The program as it now stands, for others on the page. */
  get program(): SourceFile {
    return this.source;
  }

  get #files(): SourceFile[] {
    return [this.source, ...(JSON.parse(this.dataset["others"]!) as SourceFile[])];
  }

  /** The machines, with what the reader has set. */
  get #machines(): readonly Machine[] {
    const machines = JSON.parse(this.dataset["machines"]!) as Machine[];
    return machines.map(({ label, options }) => ({ label, options: this.#controls?.over(options) ?? options }));
  }

  async #runIt(): Promise<readonly Shown[]> {
    this.stopStepping();
    const runs = await this.#request(this.piece("out"));
    if (runs.length > 0) await this.#show(runs);
    return runs;
  }

  /** Has the program run on the clock, on each machine; none if one of them did not end as it should. */
  async #request(out: HTMLElement): Promise<readonly Shown[]> {
    const runs: Shown[] = [];
    for (const { label, options } of this.#machines) {
      const response = await this.ask({ do: "run", files: this.#files, options }, RUN_SECONDS, out);
      if (response?.do !== "run") return [];
      runs.push({ label, run: response.run });
    }
    return runs;
  }

  async #show(runs: readonly Shown[]): Promise<void> {
    const { outputHtml } = await import("../figures/run.ts");
    this.piece("out").innerHTML = runs.map(({ label, run }) => outputHtml(run.result, label)).join("");
    const errors = runs.flatMap(({ run }) => run.result.error ?? []).slice(0, 1);
    this.editor.faults(errors.map(({ line, message }) => ({ line, message })));
    await this.#drawRuns(runs);
    this.removeAttribute("data-stale");
    this.dataset["shows"] = "run";
  }

  async #drawRuns(runs: readonly Shown[]): Promise<void> {
    const drawn = runs.filter(({ run: { trace } }) => trace.threads.length > 0 && trace.end > 0);
    if (drawn.length > 0) await this.draw({ runs: drawn.map(({ label, run }) => ({ label, trace: run.trace })), unit: "time" });
    else this.piece("timeline").hidden = true;
    this.#runs = runs;
  }

  /** A control was moved: simulates anew as often as there is time, and shows the last state in any case. */
  async #turned(): Promise<void> {
    this.stopStepping();
    if (this.#live !== "idle") {
      this.#live = "changed";
      return;
    }
    do {
      this.#live = "running";
      await this.#simulate();
    } while ((this.#live as string) === "changed");
    this.#live = "idle";
  }

  async #simulate(): Promise<void> {
    const { Session } = await import("../sandbox/client.ts");
    const machines = this.#machines;
    while (this.#sessions.length < machines.length) this.#sessions.push(new Session());
    const sessions = this.#sessions;
    const files = this.#files;
    const asked = machines.map(({ options }, k) => sessions[k]!.ask({ do: "run", files, options }, RUN_SECONDS));
    const outcomes = await Promise.all(asked.map(({ outcome }) => outcome));
    if (sessions !== this.#sessions) return;
    const runs = outcomes.flatMap((outcome, k) =>
      outcome.how === "answered" && outcome.response.do === "run" ? [{ label: machines[k]!.label, run: outcome.response.run }] : [],
    );
    if (runs.length === machines.length) await this.#show(runs);
    // Something is the matter: an ordinary run says what.
    else await this.#runIt();
  }

  #endSessions(): void {
    for (const session of this.#sessions) session.close();
    this.#sessions = [];
  }

  /** Steps through what is shown: the schedule that was found, or the run on the clock. */
  async #stepIt(): Promise<void> {
    if (this.stepping) return this.stopStepping();
    if (this.dataset["shows"] === "explore") return this.#exploreIt();
    const [shown] = this.#runs.length > 0 ? this.#runs : await this.#runIt();
    if (shown === undefined || shown.run.trace.threads.length === 0) return;
    const { trace } = shown.run;
    const { momentsOfRun } = await import("./moments.ts");
    const stepper = await this.step({
      story: null,
      moments: momentsOfRun(trace),
      trace,
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
    await this.#showVerdict(explore, replayed?.do === "replay" ? replayed.replay : null, out);
  }

  /** Shows a verdict, with the schedule that decided it; what holds under every schedule has none, and a run stands beside it. */
  async #showVerdict(explore: ExploreResult, replay: Replay | null, out: HTMLElement): Promise<void> {
    const { exploredHtml } = await import("../figures/explore.ts");
    out.innerHTML = exploredHtml(explore, replay, true);
    this.#runs = [];
    this.dataset["shows"] = replay ? "explore" : "run";
    this.removeAttribute("data-stale");
    const fault = explore.error ?? explore.finding;
    this.editor.faults(fault ? [{ line: fault.line, message: fault.message }] : []);
    if (replay) return this.#replayIt(replay, out);
    this.piece("timeline").hidden = true;
    const runs = explore.verdict === "ok" ? await this.#request(out) : [];
    if (runs.length === 0) return;
    const { outputHtml } = await import("../figures/run.ts");
    out.insertAdjacentHTML("beforeend", runs.map(({ label, run }) => outputHtml(run.result, label)).join(""));
    await this.#drawRuns(runs);
  }

  async #replayIt(replay: Replay, out: HTMLElement): Promise<void> {
    const [{ momentsOfReplay }, { shownReplay }] = await Promise.all([import("./moments.ts"), import("../figures/explore.ts")]);
    await this.draw(shownReplay(replay));
    const stepper = await this.step({ story: out, moments: momentsOfReplay(replay), trace: replay.trace, unit: "step" });
    stepper.focus();
  }
}
