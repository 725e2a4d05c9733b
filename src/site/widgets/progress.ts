/**
 * What the reader has reached: scores per exercise and question, and the header's line that adds them up.
 */
import { keep, recall, recallAll } from "./store.ts";

/** Points reached in one exercise or question. */
export interface Score {
  readonly score: number;
  readonly max: number;
}

/** Keeps the best score of `id` ("09-locks/bank-transfer") and tells the header. */
export async function keepScore(id: string, score: Score): Promise<void> {
  const before = await recall<Score>(`score:${id}`);
  if (before === undefined || before.score < score.score || before.max !== score.max) await keep(`score:${id}`, score);
  document.dispatchEvent(new CustomEvent("switchpoint:score"));
}

/** The header's progress, or a chapter's line in the contents: points of `data-chapter`, of `data-max` in all. */
export class ProgressElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("switchpoint:score", () => void this.show());
    void this.show();
  }

  async show(): Promise<void> {
    const scores = await recallAll<Score>(`score:${this.dataset["chapter"]}/`);
    const reached = scores.reduce((sum, [, { score }]) => sum + score, 0);
    const max = [...document.querySelectorAll<HTMLElement>("[data-points]")].reduce((sum, item) => sum + Number(item.dataset["points"]), 0);
    const text = this.querySelector(".text");
    const bar = this.querySelector<HTMLElement>(".bar i");
    if (text)
      text.textContent = max > 0 ? `${reached} of ${max} points` : reached > 0 ? `${reached} ${reached === 1 ? "point" : "points"}` : "";
    if (bar) bar.style.width = max > 0 ? `${Math.min(100, (100 * reached) / max)}%` : "0";
  }
}
