/**
 * `switchpoint merge PART...`: the results of several shards as one report. A part is a file that `grade --shard` wrote in our
 * own format, or a folder of such files.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArguments, UsageError, type Table } from "./arguments.ts";
import { readResults, type Written } from "./ledger.ts";
import { complain } from "./output.ts";
import { readText, Unreadable } from "./programs.ts";
import { reportFacts } from "./report-facts.ts";
import { ReportFiles, reportOptions } from "./report-files.ts";
import type { GradeResult } from "../runtime/results.ts";

const table = { ...reportOptions } as const satisfies Table;

function filesOf(part: string): string[] {
  if (!statSync(part, { throwIfNoEntry: false })?.isDirectory()) return [part];
  const names = readdirSync(part).filter((name) => name.endsWith(".jsonl"));
  if (names.length === 0) throw new UsageError(`${part}: there are no results (*.jsonl) in this folder`);
  return names.sort().map((name) => join(part, name));
}

function resultsIn(file: string): readonly Written[] {
  let text;
  try {
    text = readText(file);
  } catch (fault) {
    if (fault instanceof Unreadable) throw new UsageError(fault.message);
    throw fault;
  }
  const { written, faults } = readResults(text);
  if (faults > 0) throw new UsageError(`${file}: ${faults} of its lines are no results; a part is what grade --format json writes`);
  return written;
}

/** One result for each submission, in the order of the command line; of two, the one that was decided. */
function united(all: readonly Written[]): GradeResult[] {
  const chosen: GradeResult[] = [];
  const [first] = all;
  for (const { result, engine } of all) {
    const { exercise_hash, engine_version, submission } = first!.result;
    if (result.exercise_hash !== exercise_hash || result.engine_version !== engine_version || engine !== first!.engine)
      throw new UsageError(`${result.submission} was graded with another exercise or engine than ${submission}`);
    const other = chosen[result.index];
    if (other !== undefined && (other.submission_hash !== result.submission_hash || other.submission !== result.submission))
      throw new UsageError(`${other.submission} and ${result.submission} are both number ${result.index}: the parts are of different runs`);
    if (other === undefined || other.status === "error") chosen[result.index] = result;
  }
  return chosen;
}

/** The command; the status is 1 if a result is missing between others. */
export async function merge(words: readonly string[]): Promise<number> {
  const { options, operands } = parseArguments(words, table);
  if (operands.length === 0) throw new UsageError("merge needs the parts: switchpoint merge part-1.jsonl part-2.jsonl");
  const sparse = united(operands.flatMap(filesOf).flatMap(resultsIn));
  const missing = [...sparse.keys()].filter((index) => sparse[index] === undefined);
  // Numbers stay those of the first command; places in this list follow the results that are there.
  const results = sparse.filter((result) => result !== undefined).map((result, index) => ({ ...result, index }));
  const files = new ReportFiles(
    options,
    results.map(({ submission }) => submission),
    reportFacts(null),
  );
  for (const result of results) {
    files.arrived(result);
    files.next(result);
  }
  files.finish(results);
  if (missing.length === 0) return 0;
  complain(`there is no result for number ${missing.join(", ")}: a part is missing`);
  return 1;
}
