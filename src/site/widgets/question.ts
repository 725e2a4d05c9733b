/**
 * <sp-question>: choose an answer, be told what is right or which misconception it is. The answer is kept.
 */
import { keepScore } from "./progress.ts";
import { keep, recall } from "./store.ts";

export class QuestionElement extends HTMLElement {
  connectedCallback(): void {
    const id = this.dataset["id"]!;
    this.addEventListener("change", (event) => {
      const { value } = event.target as HTMLInputElement;
      const right = this.#show(value);
      void keep(`answer:${id}`, value);
      void keepScore(id, { score: right ? 1 : 0, max: 1 });
    });
    void recall<string>(`answer:${id}`).then((value) => {
      const input = this.querySelector<HTMLInputElement>(`input[value="${value}"]`);
      if (!input) return;
      input.checked = true;
      this.#show(value!);
    });
  }

  /** Shows the feedback of an option; says whether it is the right one. */
  #show(value: string): boolean {
    for (const feedback of this.querySelectorAll<HTMLElement>(".feedback")) feedback.hidden = feedback.dataset["option"] !== value;
    return this.querySelector(`.feedback[data-option="${value}"][data-right]`) !== null;
  }
}
