/** `switchpoint grade EXERCISE SUBMISSION --check ID --replay SCHEDULE`: the witness of a result, checked again. */
import { UsageError } from "./arguments.ts";
import { errorOf } from "./endings.ts";
import { complain, printJson } from "./output.ts";
import { readText, Unreadable } from "./programs.ts";
import { defaultLimits, performInRealm } from "./realm.ts";
import type { ExerciseFiles } from "../engine/protocol.ts";

/** Prints what happens on the schedule, as one JSON object. The status is 1 if it does not fit the submission. */
export async function recheck(
  exercise: ExerciseFiles,
  submissions: readonly string[],
  { check, replay: schedule }: { readonly check?: string; readonly replay?: string },
): Promise<number> {
  const [path, ...more] = submissions;
  if (path === undefined || more.length > 0 || check === undefined || schedule === undefined)
    throw new UsageError("a witness is checked again with one submission, --check ID and --replay SCHEDULE");
  let text;
  try {
    text = readText(path);
  } catch (fault) {
    if (fault instanceof Unreadable) throw new UsageError(fault.message);
    throw fault;
  }
  const request = { do: "witness", exercise, submission: { name: path, text }, check, schedule } as const;
  const ending = await performInRealm(request);
  if (ending.how === "answered" && ending.response.do === "witness") {
    const { finding, stdout } = ending.response.replay;
    printJson({ submission: path, exercise: exercise.name, check, finding, stdout });
    return 0;
  }
  if (ending.how !== "answered") complain(errorOf(ending, defaultLimits).message);
  else complain(ending.response.do === "fault" ? ending.response.message : "the engine answered something else");
  return 1;
}
