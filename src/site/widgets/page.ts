/**
 * The one script that every page loads: it makes the widgets live. Whatever is heavy is loaded by them when it is needed.
 */
import { BytecodeElement } from "./bytecode.ts";
import { ExerciseElement } from "./exercise.ts";
import { PlotElement } from "./plot.ts";
import { ProgramElement } from "./program.ts";
import { ProgressElement } from "./progress.ts";
import { QuestionElement } from "./question.ts";

const mac = /Mac|iPhone|iPad/.test(navigator.platform);
const KEYS: Readonly<Record<string, string>> = { run: mac ? "⌘↵" : "Ctrl ↵", check: mac ? "⌘⇧↵" : "Ctrl ⇧ ↵" };
for (const key of document.querySelectorAll<HTMLElement>("kbd[data-key]")) key.textContent = KEYS[key.dataset["key"]!] ?? "";

customElements.define("sp-bytecode", BytecodeElement);
customElements.define("sp-program", ProgramElement);
customElements.define("sp-exercise", ExerciseElement);
customElements.define("sp-question", QuestionElement);
customElements.define("sp-plot", PlotElement);
customElements.define("sp-progress", ProgressElement);
// Few pages have these, and they work before their script is there: as text.
const present = (name: string): boolean => document.querySelector(name) !== null;
if (present("sp-scheduler"))
  void import("./scheduler.ts").then(({ SchedulerElement }) => customElements.define("sp-scheduler", SchedulerElement));
if (present("sp-answer")) void import("./answer.ts").then(({ AnswerElement }) => customElements.define("sp-answer", AnswerElement));

const search = (): void => void import("./search.ts").then(({ openSearch }) => openSearch());
document.querySelector("[data-open-search]")?.addEventListener("click", search);
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as Element).closest("input, textarea, [contenteditable], .monaco-editor")) return;
  event.preventDefault();
  search();
});

// Menus open under their buttons.
for (const menu of document.querySelectorAll<HTMLElement>(".menu[popover], .panel[popover]")) {
  menu.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState !== "open") return;
    const box = document.querySelector(`[popovertarget="${menu.id}"]`)!.getBoundingClientRect();
    menu.style.top = `${Math.min(box.bottom, innerHeight - menu.offsetHeight - 8)}px`;
    menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
  });
  menu.addEventListener("click", (event) => {
    if ((event.target as Element).closest("a")) menu.hidePopover();
  });
}
