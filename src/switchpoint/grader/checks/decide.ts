/** Every kind of check, and what decides it. */
import { decideBeTheScheduler } from "./be-the-scheduler.ts";
import type { Decision, Subject } from "./decision.ts";
import { decideEverySchedule } from "./every-schedule.ts";
import { decideOutcomeSet } from "./outcome-set.ts";
import { decideOutput } from "./output.ts";
import { decideChoose, decideOrder, decidePredict } from "./questions.ts";
import { decideSimulated } from "./simulated.ts";
import { decideSomeSchedule } from "./some-schedule.ts";
import { decideSource } from "./source.ts";
import { decideAccepts, decideCatches } from "./variant.ts";
import type { Check } from "../author.ts";

const deciders: { readonly [K in Check["kind"]]: (subject: Subject<K>) => Decision } = {
  "every-schedule": decideEverySchedule,
  "some-schedule": decideSomeSchedule,
  simulated: decideSimulated,
  output: decideOutput,
  source: decideSource,
  "outcome-set": decideOutcomeSet,
  "be-the-scheduler": decideBeTheScheduler,
  accepts: decideAccepts,
  catches: decideCatches,
  choose: decideChoose,
  order: decideOrder,
  predict: decidePredict,
};

/** Decides a check of any kind. @throws ExerciseFault where the check itself is at fault */
export function decide(subject: Subject): Decision {
  return (deciders[subject.plan.kind] as (subject: Subject) => Decision)(subject);
}
