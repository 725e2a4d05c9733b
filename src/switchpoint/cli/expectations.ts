/**
 * What an author says a submission must get. A wrong answer says it in its leading comment, a line for each check that it
 * must fail, with a text that the feedback must contain:
 *
 *     @fails totals "critical section"
 *
 * Every check not named must pass. exercise.mdx says the same of the starter, in its front matter:
 *
 *     starter:
 *       totals: critical section
 */
import { answerIn } from "../grader/compiled-exercise.ts";
import type { GradeResult } from "../runtime/results.ts";

/** Check id → a text that its message must contain. */
export type Expectations = ReadonlyMap<string, string>;

/** The expectations in a wrong answer's leading comment; empty if there are none. */
export function expectationsOf(text: string): Expectations {
  const comment = /^\s*\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? "";
  return new Map([...comment.matchAll(/@fails\s+([\w-]+)(?:\s+"([^"]*)")?/g)].map(([, id = "", says = ""]) => [id, says]));
}

/** The same of a wrong answer in JSON, which has no comments: its field `fails`. */
export function expectationsOfAnswer(text: string): Expectations {
  const { fails } = (answerIn(text) ?? {}) as { readonly fails?: unknown };
  const entries = typeof fails === "object" && fails !== null ? Object.entries(fails) : [];
  return new Map(entries.map(([id, says]) => [id, typeof says === "string" ? says : ""]));
}

/** How a grade differs from what was expected: one sentence each, with the remedy. */
export function differences(file: string, grade: GradeResult, expected: Expectations): string[] {
  const known = new Set(grade.cases.map(({ id }) => id));
  const unknown = [...expected.keys()].filter((id) => !known.has(id));
  const faults = unknown.map((id) => `${file}: there is no check ${id}; grade.ts has ${[...known].join(", ")}`);
  for (const { id, status, message } of grade.cases) {
    const says = expected.get(id);
    if (status === "error") faults.push(`${file}: check ${id} could not be decided: ${message}`);
    else if (says === undefined && status === "fail")
      faults.push(`${file}: fails check ${id} (${message}); it should not, or expect it with @fails`);
    else if (says !== undefined && status === "pass") faults.push(`${file}: passes check ${id}, which it must fail; strengthen the check`);
    else if (says !== undefined && !message.includes(says))
      faults.push(`${file}: check ${id} says ${JSON.stringify(message)}, not ${JSON.stringify(says)}`);
  }
  return faults;
}
