/** `switchpoint explore FILE...`: each program under every schedule that matters, or one schedule again. */
import { availableParallelism } from "node:os";
import { parseArguments, UsageError, type Table } from "./arguments.ts";
import { askAbout, internalError } from "./ask.ts";
import { isLimit, unfinishedExploration } from "../engine/unfinished.ts";
import { describeExploration } from "./explore-report.ts";
import { inOrder } from "./in-order.ts";
import { LookingOn } from "./looking-on.ts";
import { present, shared } from "./options.ts";
import { print, printJson, Progress } from "./output.ts";
import { versionNames } from "../gil/versions.ts";
import { defaultLimits, type Limits } from "./realm.ts";
import type { ExploreOptions, Replay, Request, SourceFile } from "../engine/protocol.ts";
import type { ExploreResult, ProgramError } from "../runtime/results.ts";

const table = {
  python: { takes: "choice", of: ["any", ...versionNames] },
  strategy: { takes: "choice", of: ["auto", "dpor", "dfs", "pct", "random", "delay", "states"] },
  preemptions: { takes: "integer", from: 0, to: Infinity },
  "max-schedules": { takes: "integer", from: 1, to: Infinity },
  "time-limit": { takes: "number", above: 0 },
  races: { takes: "flag" },
  outcomes: { takes: "flag" },
  replay: { takes: "text" },
  ...shared,
} as const satisfies Table;

/** What is asked about each file. */
interface Task {
  readonly options: ExploreOptions;
  /** A schedule to repeat instead of a search. */
  readonly replay: string | undefined;
  readonly limits: Limits;
}

function requestFor(files: readonly SourceFile[], { options, replay }: Task): Request {
  return replay === undefined ? { do: "explore", files, options } : { do: "replay", files, schedule: replay, options };
}

/** A replay tells about one execution; its line has the same fields as a search's, and what the program wrote. */
function replayed({ finding, steps, stdout }: Replay, python: string): ExploreResult & { stdout: string } {
  const verdict = finding === null ? "ok" : finding.kind;
  return { file: "", verdict, complete: false, schedules: 1, steps: steps.length, python, strategy: "replay", finding, stdout };
}

const interrupted: ProgramError = { type: "Interrupted", message: "stopped before it was explored", line: 0, column: 0 };

async function exploreFile(file: string, task: Task, onlooker: LookingOn): Promise<ExploreResult> {
  if (onlooker.stopped) return unfinishedExploration(file, interrupted, task.options);
  const answer = await askAbout(file, (files) => requestFor(files, task), task.limits, onlooker.watch(file));
  if ("response" in answer) {
    const { response } = answer;
    if (response.do === "explore") return { ...response.explore, file };
    if (response.do === "replay") return { ...replayed(response.replay, task.options.python ?? "any"), file };
  }
  if (onlooker.stopped) return unfinishedExploration(file, interrupted, task.options);
  const error = "error" in answer ? answer.error : internalError("the engine answered something else");
  return unfinishedExploration(file, error, task.options);
}

/** The command; the status is 1 if a program could not be explored, or a schedule does not fit its program. */
export async function explore(words: readonly string[]): Promise<number> {
  const { options, operands } = parseArguments(words, table);
  if (operands.length === 0) throw new UsageError("explore needs a file: switchpoint explore program.ts");
  if (options.replay !== undefined && operands.length > 1) throw new UsageError("--replay takes one program at a time");
  const { python, strategy, preemptions, seed, races, outcomes, arg: args, "max-schedules": maxSchedules, "max-steps": maxSteps } = options;
  const task: Task = {
    replay: options.replay,
    limits: { ...defaultLimits, seconds: options["time-limit"] ?? defaultLimits.seconds },
    options: present<ExploreOptions>({
      python,
      strategy: strategy as ExploreOptions["strategy"],
      preemptions,
      maxSchedules,
      maxSteps,
      seed,
      races,
      outcomes,
      args,
      startMethod: options["start-method"] as ExploreOptions["startMethod"],
    }),
  };
  const progress = new Progress(operands.length);
  const onlooker = new LookingOn();
  let failed = false;
  const deliver = (result: ExploreResult): void => {
    onlooker.clear();
    progress.step();
    failed ||= result.verdict === "invalid" || (result.error !== undefined && !isLimit(result.error));
    if (options.json) printJson(result);
    else print(describeExploration(result));
  };
  await inOrder(operands, availableParallelism(), (file) => exploreFile(file, task, onlooker), deliver);
  onlooker.close();
  return failed ? 1 : 0;
}
