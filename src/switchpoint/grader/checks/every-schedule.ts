/** A property on every schedule. It passes only when the search has covered all of them; a bound that is reached is no pass. */
import { failed, passed, type Decision, type Subject } from "./decision.ts";
import { allFailings, failings } from "../failings.ts";
import { broken, undecidable, vacuous } from "../feedback.ts";
import { search } from "./search.ts";

export function decideEverySchedule({ plan, bounds, door, explored }: Subject<"every-schedule">): Decision {
  const never = plan.its.never ?? failings;
  const ignores = new Set(allFailings.filter((kind) => !never.includes(kind)));
  const result = search(explored({ ignores }), bounds);
  const { verdict, complete, finding } = result;
  if (finding !== null) return failed(broken(plan, finding), finding.schedule);
  if (verdict !== "ok" || !complete) return failed(undecidable(plan, bounds, result));
  return door.ends > 0 ? passed() : failed(vacuous(plan));
}
