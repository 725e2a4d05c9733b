/** `switchpoint grade EXERCISE SUBMISSION...`: each submission over all schedules of each check. */
import { availableParallelism } from "node:os";
import { parseArguments, UsageError, type Table } from "./arguments.ts";
import { Batch, readEntries, shardOf } from "./batch.ts";
import { readExercise } from "./exercises.ts";
import { inOrder } from "./in-order.ts";
import { Ledger } from "./ledger.ts";
import { recheck } from "./recheck.ts";
import { complain, Progress } from "./output.ts";
import { Unreadable } from "./programs.ts";
import { endWithInmates, engineHash } from "./realm.ts";
import { reportFacts } from "./report-facts.ts";
import { ReportFiles, reportOptions } from "./report-files.ts";
import type { ExerciseFiles } from "../engine/protocol.ts";
import type { GradeResult } from "../runtime/results.ts";

const table = {
  ...reportOptions,
  jobs: { takes: "integer", from: 1, to: 256 },
  shard: { takes: "text" },
  check: { takes: "text" },
  replay: { takes: "text" },
} as const satisfies Table;

interface Shard {
  readonly number: number;
  readonly of: number;
}

function shardNamed(text: string): Shard {
  const [, number = NaN, of = NaN] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (!(number >= 1 && number <= of)) throw new UsageError(`--shard takes i/n with i from 1 to n, not ${JSON.stringify(text)}`);
  return { number, of };
}

function exerciseIn(folder: string): ExerciseFiles {
  try {
    return readExercise(folder);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    throw new UsageError(`${fault.message}: an exercise is a folder with grade.ts and starter.ts`);
  }
}

/** The command; reports are written for every submission, whatever its grade. */
export async function grade(words: readonly string[]): Promise<number> {
  const { options, operands } = parseArguments(words, table);
  const [folder, ...submissions] = operands;
  if (folder === undefined || submissions.length === 0) {
    throw new UsageError("grade needs an exercise and a submission: switchpoint grade content/09-locks/exercises/bank-transfer answer.ts");
  }
  const shard = options.shard === undefined ? { number: 1, of: 1 } : shardNamed(options.shard);
  const exercise = exerciseIn(folder);
  const suffix = options.shard === undefined ? "" : `-${shard.number}-of-${shard.of}`;
  if (options.check !== undefined || options.replay !== undefined) return await recheck(exercise, submissions, options);
  const files = new ReportFiles(options, submissions, reportFacts(exercise.grade), suffix);
  const entries = shardOf(readEntries(exercise, submissions), shard);
  const place = files.ledger;
  let ledger: Ledger | null;
  try {
    ledger = place === null ? null : new Ledger(place.path, await engineHash());
  } catch (fault) {
    complain(`${place!.path}: ${(fault as Error).message}`);
    return 1;
  }
  const batch = new Batch(exercise, ledger?.earlier);
  const results: GradeResult[] = [];
  const progress = new Progress(entries.length);
  endWithInmates();
  await inOrder(
    entries,
    options.jobs ?? availableParallelism(),
    async (entry) => {
      const result = await batch.grade(entry);
      ledger?.add(result);
      progress.clear();
      files.arrived(result);
      progress.step();
      return result;
    },
    (result) => {
      results.push(result);
      progress.clear();
      files.next(result);
    },
  );
  files.finish(results);
  // Where the report is the ledger, its lines name the engine too.
  if (place?.temporary) ledger?.remove();
  else ledger?.finish(results);
  return 0;
}
