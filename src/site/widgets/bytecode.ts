/**
 * <sp-bytecode>: a cursor that goes through the instructions of the version shown, one at a time, the way the interpreter would if
 * every condition held: around a loop again and again. It says what was counted, and where the interpreter looks.
 *
 * Left to others: the listing itself (figures/bytecode.ts, at build), the choice of version (radio buttons and CSS).
 */
import { following, told, type Step } from "./bytecode-steps.ts";

export class BytecodeElement extends HTMLElement {
  #path: number[] = [];

  connectedCallback(): void {
    this.addEventListener("click", ({ target }) => {
      const todo = (target as Element).closest<HTMLElement>("[data-do]")?.dataset["do"];
      if (todo === "step") this.#step();
      if (todo === "back") this.#show(this.#path.slice(0, -1));
    });
    this.addEventListener("change", () => this.#show([]));
  }

  get #version(): HTMLElement {
    const chosen = [...this.querySelectorAll<HTMLInputElement>(".versions input")].findIndex((input) => input.checked);
    return this.querySelectorAll<HTMLElement>(".version")[Math.max(0, chosen)]!;
  }

  get #steps(): readonly Step[] {
    return JSON.parse(this.#version.dataset["steps"] ?? "[]") as Step[];
  }

  #step(): void {
    const next = this.#path.length === 0 ? 0 : following(this.#steps, this.#path.at(-1)!);
    this.#show(next === null ? [] : [...this.#path, next]);
  }

  #show(path: number[]): void {
    this.#path = path;
    for (const row of this.querySelectorAll("[data-at]")) row.removeAttribute("aria-current");
    const row = path.length === 0 ? null : this.#version.querySelector(`[data-at="${path.at(-1)}"]`);
    row?.setAttribute("aria-current", "step");
    row?.scrollIntoView({ block: "nearest" });
    this.querySelector<HTMLButtonElement>('[data-do="back"]')!.disabled = path.length === 0;
    this.querySelector(".stepped")!.textContent = path.length === 0 ? "" : told(this.#steps, path);
  }
}
