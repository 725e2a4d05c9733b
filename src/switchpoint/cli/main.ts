/**
 * The `switchpoint` command: finds the subcommand, and turns its result into an exit status: 0 when every program could be
 * run or explored (whatever was found), 1 when one could not, 2 for wrong arguments.
 */
import { UsageError } from "./arguments.ts";
import { acceptClosedPipes, complain, print } from "./output.ts";

/** A subcommand: takes the words after its name, gives the exit status. */
export type Command = (words: readonly string[]) => Promise<number>;

/** Loaded on demand, so that each starts as fast as it can. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import("./run.ts")).run,
  explore: async () => (await import("./explore.ts")).explore,
  grade: async () => (await import("./grade.ts")).grade,
  merge: async () => (await import("./merge.ts")).merge,
  new: async () => (await import("./new.ts")).newFolder,
  check: async () => (await import("./check.ts")).check,
  dis: async () => (await import("./dis.ts")).dis,
};

const usage = `switchpoint: programs in direct style on a virtual computer that runs a model of CPython

  switchpoint run FILE...        run once, on the clock
      [--python V] [--cores N] [--switch-interval S] [--check-interval N] [--seed N] [--arg k=v ...]
      [--trace out.json] [--svg out.svg] [--max-steps N] [--json]
  switchpoint explore FILE...    run under every schedule that matters
      [--python any|V] [--strategy dpor|dfs|pct|random|delay|states] [--preemptions N]
      [--max-schedules N] [--time-limit S] [--races] [--outcomes] [--replay SCHEDULE] [--seed N] [--arg k=v ...] [--max-steps N] [--json]
  switchpoint dis FILE...        list its CPython instructions, and where a switch may come
      [--python V] [--json]
  switchpoint grade EXERCISE SUBMISSION...
      [--format json|exercism|gradescope|prairielearn|classroom50|github-classroom|junit|csv|tap]
      [--out PATH] [--jobs N] [--shard i/n]
  switchpoint grade EXERCISE SUBMISSION --check ID --replay SCHEDULE
      a witness, checked again
  switchpoint merge PART...      the results of several shards as one report
      [--format F] [--out PATH]
  switchpoint new exercise DIR   a folder with a working exercise, to be changed
  switchpoint check CONTENT      the author's check of every exercise in a folder
      [--json]
`;

/** Runs the command and ends the process's work with its status. */
export async function main(words: readonly string[]): Promise<void> {
  acceptClosedPipes();
  process.exitCode = await statusOf(words);
}

async function statusOf([name = "", ...words]: readonly string[]): Promise<number> {
  if (["--help", "-h", "help"].includes(name) || words.some((word) => word === "--help" || word === "-h")) {
    print(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const fault = name === "" ? "say what to do" : `there is no command ${JSON.stringify(name)}`;
    complain(`${fault}: there are ${Object.keys(commands).join(", ")} (--help shows their options)`);
    return 2;
  }
  try {
    return await (
      await command()
    )(words);
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    complain(fault.message);
    return 2;
  }
}
