/**
 * The form of an exercise whose submission is an answer: a question for each check. Pure functions to HTML text; what is chosen
 * and how it is kept is the page's (widgets/answer.ts).
 */
import { escape } from "switchpoint/timeline/summary";
import type { CheckFacts } from "switchpoint/protocol";

const UNITS: Readonly<Record<string, string>> = { time: "seconds", switches: "switches", coresBusy: "cores" };

/** True if the check is answered in the form; a schedule is not. */
export function isAsked({ kind }: CheckFacts): boolean {
  return kind === "choose" || kind === "order" || kind === "predict" || kind === "outcome-set";
}

/** The question of one check; `form` tells its fields from those of other exercises on the page. */
export function questionHtml(check: CheckFacts, form: string): string {
  const legend = `<legend>${escape(check.name)} <small class="worth">${check.points} ${check.points === 1 ? "point" : "points"}</small></legend>`;
  return `<fieldset class="asked" data-check="${check.id}" data-kind="${check.kind}" data-several="${check.several === true}">${legend}${fieldsHtml(check, `${form}-${check.id}`)}</fieldset>`;
}

function fieldsHtml(check: CheckFacts, name: string): string {
  switch (check.kind) {
    case "choose":
      return `<div class="options">${check
        .options!.map(
          ([id, text]) =>
            `<label><input type="${check.several ? "checkbox" : "radio"}" name="${name}" value="${escape(id)}" /><span>${escape(text)}</span></label>`,
        )
        .join("")}</div>`;
    case "order":
      return linesHtml(check, name);
    case "predict":
      return `<label class="number"><span class="sr-only">Your number</span><input type="number" step="any" inputmode="decimal" name="${name}" /> ${UNITS[check.measure!]}</label>`;
    default:
      return `<ul class="texts" data-part="texts" aria-label="Your outcomes"></ul><div class="adding"><label><span>It can print</span> <input type="text" name="${name}" autocomplete="off" autocapitalize="off" spellcheck="false" /></label><button type="button" class="button needs-script" data-form="add">Add</button></div>`;
  }
}

function linesHtml({ lines = [], distracts }: CheckFacts, name: string): string {
  const help = `Press a line to put it under the others. In the list, <kbd>↑</kbd> and <kbd>↓</kbd> move it, <kbd>⌫</kbd> takes it out.${distracts ? " Not every line belongs there." : ""}`;
  const unused = lines.map(([id, text]) => unusedLineHtml(id, text)).join("");
  return `<p class="working" id="${name}-help">${help}</p><ol class="lines" data-part="used" aria-label="Your order" aria-describedby="${name}-help"></ol><ul class="lines unused" data-part="unused" aria-label="Lines that are left">${unused}</ul><p class="spoken" role="status" data-part="spoken"></p>`;
}

/** A line that is not in the order yet. */
export function unusedLineHtml(id: string, text: string): string {
  return `<li><button type="button" class="text" data-form="use" data-line="${escape(id)}"><code>${escape(text)}</code></button></li>`;
}

/** A line in its place. */
export function usedLineHtml(id: string, text: string, place: number, count: number): string {
  const button = (action: string, sign: string, label: string, off: boolean): string =>
    `<button type="button" class="button" data-form="${action}" data-line="${escape(id)}" aria-label="${label}: ${escape(text)}" aria-disabled="${off}">${sign}</button>`;
  return `<li data-line="${escape(id)}"><button type="button" class="text" data-form="hold" data-line="${escape(id)}" aria-keyshortcuts="ArrowUp ArrowDown Delete"><code>${escape(text)}</code></button>${button("up", "↑", "Move up", place === 0)}${button("down", "↓", "Move down", place === count - 1)}${button("out", "×", "Take out", false)}</li>`;
}

/** An outcome that the reader has added. */
export function textHtml(text: string): string {
  return `<li><code>${escape(text)}</code><button type="button" class="button" data-form="remove" data-text="${escape(text)}" aria-label="Remove ${escape(text)}">×</button></li>`;
}
