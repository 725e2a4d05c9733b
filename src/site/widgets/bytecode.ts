/**
 * <sp-bytecode>: a cursor that goes through the instructions of the version shown, one at a time, the way the interpreter would if
 * every condition held: around a loop again and again. It says what was counted, and where the interpreter looks.
 *
 * Left to others: the listing itself (figures/bytecode.ts, at build), the choice of version (radio buttons and CSS).
 */

/** Of one instruction: offset, counted, followed by a look, target of its jump, name. */
type Step = readonly [offset: number, tick: boolean, mayswitch: boolean, target: number | null, opcode: string];

/** Python 2's `sys.getcheckinterval()`. */
const INTERVAL = 100;

/** The index of the instruction executed after `at`; null at the end. A conditional jump is not taken. */
export function following(steps: readonly Step[], at: number): number | null {
  const [, , , target, opcode] = steps[at]!;
  const jumps = target !== null && /^JUMP_(ABSOLUTE|BACKWARD|FORWARD)$/.test(opcode);
  const next = jumps ? steps.findIndex(([offset]) => offset === target) : at + 1;
  return next < 0 || next >= steps.length || /^RETURN/.test(opcode) ? null : next;
}

/** What to say of the instruction that has just been executed, the last of `path`. */
export function told(steps: readonly Step[], path: readonly number[]): string {
  const [, , looks, , opcode] = steps[path.at(-1)!]!;
  const ticks = path.filter((at) => steps[at]![1]).length;
  const counts = steps.some(([, tick]) => tick);
  const counted = counts ? ` ${ticks} of ${path.length} instructions counted; ${INTERVAL + 1} make a check.` : "";
  const after = looks ? (counts ? "The check may fall due here." : "The interpreter looks whether another thread wants to run.") : "Nobody can come in.";
  return `${path.length}. ${opcode}. ${after}${counted}`;
}

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
