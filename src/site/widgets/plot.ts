/**
 * <sp-plot>: computes its points again in the page, with the program as it stands in its cell, and draws them as they come.
 */
import type { RunOptions, SourceFile } from "switchpoint/protocol";
import { figureOf, plotData, runsOf, type PlotPlan } from "../plots.ts";
import type { ProgramElement } from "./program.ts";

/** Real seconds that one run may take. */
const RUN_SECONDS = 10;

export class PlotElement extends HTMLElement {
  #running = false;

  connectedCallback(): void {
    this.querySelector("[data-do]")!.addEventListener("click", () => {
      if (this.#running) this.#running = false;
      else void this.#compute();
    });
  }

  /** The program: as the reader has it, if a cell on the page shows it. */
  get #files(): SourceFile[] {
    const [main, ...others] = JSON.parse(this.dataset["files"]!) as [SourceFile, ...SourceFile[]];
    const cell = document.querySelector<ProgramElement>(`figure.cell#${CSS.escape(main.name.replace(/\.ts$/, ""))} sp-program`);
    return [cell?.program ?? main, ...others];
  }

  async #compute(): Promise<void> {
    const [{ Session }, { plotSvg, plotTable }] = await Promise.all([import("../sandbox/client.ts"), import("../figures/plot.ts")]);
    const plan = JSON.parse(this.dataset["plan"]!) as PlotPlan;
    const runs = runsOf(plan, JSON.parse(this.dataset["options"]!) as RunOptions);
    const figures: (number | null)[][] = runs.map((points) => points.map(() => null));
    const files = this.#files;
    const session = new Session();
    const all = runs.flatMap((points, series) => points.map((options, place) => ({ series, place, options })));
    this.#busy(true);
    for (const [at, { series, place, options }] of all.entries()) {
      if (!this.#running) break;
      this.#say(`${at + 1} of ${all.length}`);
      const outcome = await session.ask({ do: "run", files, options }, RUN_SECONDS).outcome;
      const result = outcome.how === "answered" && outcome.response.do === "run" ? outcome.response.run.result : null;
      if (result === null || result.error !== null) {
        this.#say(result?.error ? `${result.error.type}: ${result.error.message}` : "It could not be run.");
        session.close();
        this.#busy(false);
        return;
      }
      figures[series]![place] = figureOf(result, plan.y);
      const data = plotData(plan, figures);
      this.querySelector(".drawn")!.innerHTML = plotSvg(data);
      this.querySelector(".as-table div")!.innerHTML = plotTable(data);
    }
    session.close();
    this.#say(this.#running ? "computed here" : "stopped");
    this.#busy(false);
  }

  #busy(busy: boolean): void {
    this.#running = busy;
    this.setAttribute("aria-busy", String(busy));
    this.querySelector("[data-do]")!.textContent = busy ? "Stop" : "Compute again";
  }

  #say(text: string): void {
    this.querySelector(".progress")!.textContent = text;
  }
}
