/**
 * A grade as a list: what was promised, whether it holds, points. Pure functions to HTML text.
 */
import { escape } from "switchpoint/timeline/summary";
import type { GradeCase, GradeResult } from "switchpoint/results";

const MARKS: Readonly<Record<GradeCase["status"], string>> = {
  pass: '<svg width="16" height="16" role="img" aria-label="holds"><path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="var(--good)" stroke-width="2"/></svg>',
  fail: '<svg width="16" height="16" role="img" aria-label="does not hold"><path d="M4 4l8 8M12 4l-8 8" stroke="var(--bad)" stroke-width="2"/></svg>',
  error: '<svg width="16" height="16" role="img" aria-label="not decided"><path d="M4 8h8" stroke="var(--soft)" stroke-width="2"/></svg>',
};

/** All cases of a grade, and the sum. */
export function gradeHtml(grade: GradeResult): string {
  const total =
    grade.status === "pass" ? "Done." : grade.status === "fail" ? "Not yet." : "The check itself could not finish; your work is kept.";
  return `<ul class="cases">${grade.cases.map(caseHtml).join("")}</ul><p class="total">${total} ${grade.score} of ${grade.max_score} points</p>`;
}

function caseHtml(check: GradeCase): string {
  const message = check.message === "" ? "" : `<p class="message">${escape(check.message)}</p>`;
  const story =
    check.witness === null
      ? ""
      : `<div class="told" data-check="${escape(check.id)}"></div><button type="button" class="button" data-replay="${escape(check.id)}">Replay this schedule</button>`;
  return `<li class="case">${MARKS[check.status]}<div><span>${escape(check.name)}</span>${message}${story}</div><span class="points">${check.score} / ${check.max_score}</span></li>`;
}
