/** `switchpoint run FILE...`: each program once, on the clock. */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArguments, UsageError, type Table } from "./arguments.ts";
import { askAbout, internalError } from "./ask.ts";
import { chromeTrace } from "./chrome-trace.ts";
import { isLimit, unfinishedRun } from "../engine/unfinished.ts";
import { inOrder } from "./in-order.ts";
import { present, shared } from "./options.ts";
import { print, printJson, Progress } from "./output.ts";
import { versionNames } from "../gil/versions.ts";
import { defaultLimits } from "./realm.ts";
import { describeRun } from "./run-report.ts";
import { standaloneSvg } from "../timeline/standalone.ts";
import type { RunOptions } from "../engine/protocol.ts";
import type { Trace } from "../machine/trace.ts";
import type { RunResult } from "../runtime/results.ts";

const table = {
  python: { takes: "choice", of: versionNames },
  cores: { takes: "integer", from: 1, to: 64 },
  "switch-interval": { takes: "number", above: 0 },
  "check-interval": { takes: "integer", from: 1, to: Infinity },
  trace: { takes: "text" },
  svg: { takes: "text" },
  ...shared,
} as const satisfies Table;

/** How one program ended: its line, its trace if it ran, and whether it could not be read or compiled. */
interface Ended {
  readonly result: RunResult;
  readonly trace: Trace | null;
  readonly failed: boolean;
}

async function runFile(file: string, options: RunOptions): Promise<Ended> {
  const answer = await askAbout(file, (files) => ({ do: "run", files, options }), defaultLimits);
  if ("response" in answer && answer.response.do === "run") {
    const { result, trace } = answer.response.run;
    return { result: { ...result, file }, trace, failed: result.error?.type === "CompileError" };
  }
  const error = "error" in answer ? answer.error : internalError("the engine answered something else");
  return { result: unfinishedRun(file, error, options), trace: null, failed: !isLimit(error) };
}

/** Files that show the trace. */
function writeTraces(trace: Trace, options: { readonly trace?: string; readonly svg?: string }): void {
  if (options.trace !== undefined) writeFileSync(options.trace, chromeTrace(trace));
  if (options.svg !== undefined) writeFileSync(options.svg, standaloneSvg(trace));
}

/** The command; the status is 1 if a program could not be read or compiled. */
export async function run(words: readonly string[]): Promise<number> {
  const { options, operands } = parseArguments(words, table);
  if (operands.length === 0) throw new UsageError("run needs a file: switchpoint run program.ts");
  if (operands.length > 1 && (options.trace ?? options.svg) !== undefined)
    throw new UsageError("--trace and --svg take one program at a time");
  const { python, cores, seed, arg: args } = options;
  const settings = present<RunOptions>({
    python,
    cores,
    switchInterval: options["switch-interval"],
    checkInterval: options["check-interval"],
    seed,
    startMethod: options["start-method"] as RunOptions["startMethod"],
    args,
    maxSteps: options["max-steps"],
  });
  const progress = new Progress(operands.length);
  let failed = false;
  const deliver = (ended: Ended): void => {
    progress.step();
    failed ||= ended.failed;
    if (options.json) printJson(ended.result);
    else print(describeRun(ended.result));
    if (ended.trace !== null) writeTraces(ended.trace, options);
  };
  await inOrder(operands, availableParallelism(), (file) => runFile(file, settings), deliver);
  return failed ? 1 : 0;
}
