/**
 * A result as learners may see it: a hidden check gives its points and nothing else, neither its name nor what happened in it.
 * For formats whose reports are shown to learners; those for teachers tell everything.
 */
import { plain } from "./plain-text.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

/** What is said instead of a hidden check's message. */
const hiddenFailure = "A check that is not shown does not hold.";

function shown(each: GradeCase, number: number): GradeCase {
  if (each.visibility === "visible") return { ...each, name: plain(each.name), message: plain(each.message) };
  const message = each.status === "pass" ? "" : hiddenFailure;
  return { ...each, id: `hidden-${number}`, name: `Hidden check ${number}`, message, witness: null };
}

/** The cases in order, hidden ones numbered. */
export function learnersView({ cases }: Pick<GradeResult, "cases">): readonly GradeCase[] {
  let hidden = 0;
  return cases.map((each) => shown(each, each.visibility === "hidden" ? ++hidden : 0));
}

/** What happened, and how it can be repeated; "" if the check holds. */
export function told({ message, witness }: Pick<GradeCase, "message" | "witness">): string {
  return witness === null ? message : `${message}\nSchedule: ${witness.schedule}`;
}
