/** The controls of a cell: what the reader has set, and a word when it changes. */
import type { RunOptions } from "switchpoint/protocol";
import { valueAt, valueText, withValue, type Control } from "../machines.ts";

export class Controls {
  readonly #root: HTMLElement;
  /** Control → its value; only those that were touched. */
  readonly #set = new Map<Control["of"], string>();

  /** `changed` is called at every move of a slider too. */
  constructor(root: HTMLElement, changed: () => void) {
    this.#root = root;
    root.addEventListener("input", (event) => {
      this.#take(event.target as HTMLInputElement);
      changed();
    });
  }

  /** The options with what the reader has set. */
  over(options: RunOptions): RunOptions {
    return [...this.#set].reduce((all, [of, value]) => withValue(all, of, value), options);
  }

  /** Back to what the author chose. */
  reset(): void {
    this.#set.clear();
    for (const input of this.#root.querySelectorAll("input")) {
      input.checked = input.defaultChecked;
      if (input.type === "range") input.value = input.defaultValue;
      this.#say(input);
    }
  }

  #take(input: HTMLInputElement): void {
    const control = controlOf(input);
    const value = input.type === "range" ? String(valueAt(control, Number(input.value))) : input.value;
    this.#set.set(control.of, value);
    this.#say(input);
  }

  #say(input: HTMLInputElement): void {
    if (input.type !== "range") return;
    const control = controlOf(input);
    const text = valueText(control.of, valueAt(control, Number(input.value)));
    input.setAttribute("aria-valuetext", text);
    input.parentElement!.querySelector("output")!.value = text;
  }
}

function controlOf(input: HTMLInputElement): Control {
  return JSON.parse(input.closest<HTMLElement>("[data-control]")!.dataset["control"]!) as Control;
}
