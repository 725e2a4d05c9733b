/** The learner's schedule must break a given program. */
import { failed, passed, type Decision, type Subject } from "./decision.ts";
import { failings } from "../failings.ts";
import { withAdvice } from "../feedback.ts";
import { replay } from "../../explorer/replay.ts";
import { parseSchedule, printSchedule, ScheduleError } from "../../explorer/schedule.ts";
import type { Finding } from "../../runtime/results.ts";

const names = {
  error: "an error",
  deadlock: "a deadlock",
  livelock: "a livelock",
  race: "a data race",
  leak: "a lock that is never released",
} as const;

/** What the schedule of the answer leads to. The steps count; whatever program the text names, it is this one's. */
function findingOn({ explored, bounds }: Subject<"be-the-scheduler">, text: string): Finding | null {
  const program = explored();
  const own = printSchedule({ ...parseSchedule(text), python: "any", hash: program.hash, seed: 0, args: {} });
  return replay(program, own, { maxSteps: bounds.maxSteps }).finding;
}

export function decideBeTheScheduler(subject: Subject<"be-the-scheduler">): Decision {
  const { plan, answer } = subject;
  const { breaks = failings, maxPreemptions = Infinity } = plan.its;
  if (typeof answer?.schedule !== "string") return failed('Answer with a schedule: { "schedule": "sp1.…" }.');
  let finding: Finding | null;
  try {
    finding = findingOn(subject, answer.schedule);
  } catch (fault) {
    if (!(fault instanceof ScheduleError)) throw fault;
    return failed(fault.message);
  }
  if (finding === null) return failed(withAdvice("The program ends well on this schedule", plan.advice.error));
  const { kind, schedule, preemptions } = finding;
  if (!(breaks as readonly string[]).includes(kind)) {
    const wanted = breaks.map((each) => names[each]).join(" or ");
    return failed(withAdvice(`This schedule leads to ${names[kind]}; it should be ${wanted}`, plan.advice.error), schedule);
  }
  if (preemptions <= maxPreemptions) return passed(schedule);
  return failed(withAdvice(`It needs ${preemptions} preemptions; ${maxPreemptions} will do`, plan.advice.limit), schedule);
}
