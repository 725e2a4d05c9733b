/**
 * Runs programs while the site is built, on the same engine and behind the same wall as the command line. Equal requests are
 * carried out once.
 */
import type { ExploreOptions, Replay, Request, Response, RunOptions, Tree } from "switchpoint/protocol";
import type { ExploreResult, TracedRun } from "switchpoint/results";
import { programFiles } from "./cells.ts";

/** A run or exploration that a chapter names in its front matter. Undefined options have the command line's defaults. */
export interface NamedRun {
  readonly src: string;
  readonly do: "run" | "explore" | "tree";
  readonly python?: string | undefined;
  readonly cores?: number | undefined;
  readonly switchInterval?: number | undefined;
  readonly checkInterval?: number | undefined;
  readonly seed?: number | undefined;
  readonly args?: Readonly<Record<string, string>> | undefined;
  /**
   * What the prose takes for granted: a regular expression for the standard output, or for "verdict" or "verdict, complete", or,
   * of a tree, for lines of "leaves: output".
   */
  readonly expect?: string | undefined;
}

/** Fails the build where a run does not come out as the prose around it says. */
export async function holdToProse(chapter: string, runs: Readonly<Record<string, NamedRun>>): Promise<void> {
  for (const [name, run] of Object.entries(runs)) {
    if (run.expect === undefined) continue;
    const came = await outcomeOf(chapter, run);
    if (new RegExp(run.expect).test(came)) continue;
    throw new Error(
      `content/${chapter}/index.mdx: run "${name}" should match /${run.expect}/, and came out as ${JSON.stringify(came)}. Change the run's seed, or the prose.`,
    );
  }
}

async function outcomeOf(chapter: string, run: NamedRun): Promise<string> {
  const options = optionsOf(run);
  if (run.do === "run") return (await runProgram(chapter, run.src, options)).result.stdout;
  if (run.do === "tree") return endingLines(await treeOf(chapter, run.src));
  const { explore } = await exploreProgram(chapter, run.src, options.args === undefined ? {} : { args: options.args });
  return explore.verdict + (explore.complete ? ", complete" : "");
}

const answers = new Map<string, Promise<Response>>();

/** Carries out a request; a fault of the engine fails the build. */
export function perform(request: Request): Promise<Response> {
  const key = JSON.stringify(request);
  let answer = answers.get(key);
  if (answer === undefined) answers.set(key, (answer = carryOut(request)));
  return answer;
}

async function carryOut(request: Request): Promise<Response> {
  const { performInRealm } = await import("switchpoint/node");
  const ending = await performInRealm(request, { seconds: 60, mebibytes: 1024 });
  if (ending.how !== "answered") throw new Error(`${request.do}: ${ending.how}`);
  if (ending.response.do === "fault") throw new Error(`${request.do}: ${ending.response.message}`);
  return ending.response;
}

/** Run options of a named run: only what is set. */
export function optionsOf({ python, cores, switchInterval, checkInterval, seed, args }: Omit<NamedRun, "src" | "do">): RunOptions {
  return Object.fromEntries(
    Object.entries({ python, cores, switchInterval, checkInterval, seed, args }).filter(([, value]) => value !== undefined),
  );
}

/** Runs a chapter's program on the clock. */
export async function runProgram(chapter: string, src: string, options: RunOptions): Promise<TracedRun> {
  const response = await perform({ do: "run", files: programFiles(chapter, src), options });
  if (response.do !== "run") throw new Error(`${src}: asked for a run, got ${response.do}`);
  return response.run;
}

/** Explores a chapter's program; with a finding, its replay too. */
export async function exploreProgram(
  chapter: string,
  src: string,
  options: ExploreOptions,
): Promise<{ explore: ExploreResult; replay: Replay | null }> {
  const files = programFiles(chapter, src);
  const response = await perform({ do: "explore", files, options });
  if (response.do !== "explore") throw new Error(`${src}: asked for an exploration, got ${response.do}`);
  const { explore } = response;
  if (explore.finding === null) return { explore, replay: null };
  const replayed = await perform({ do: "replay", files, schedule: explore.finding.schedule, options });
  if (replayed.do !== "replay") throw new Error(`${src}: asked for a replay, got ${replayed.do}`);
  return { explore, replay: replayed.replay };
}

/** Every order of a chapter's small program; the main thread goes first whenever it can. One that is too large fails the build. */
export async function treeOf(chapter: string, src: string): Promise<Tree> {
  const response = await perform({ do: "tree", files: programFiles(chapter, src), main: "first" });
  if (response.do !== "tree") throw new Error(`${src}: asked for its tree, got ${response.do}`);
  if (!response.tree.complete) throw new Error(`content/${chapter}: the tree of ${src} has more than ${response.tree.leaves} leaves`);
  return response.tree;
}

/** How many of a tree's orders end with what: "2: 2\n4: 1\n". */
export function endingLines({ endings }: Tree): string {
  return endings.map(({ stdout, leaves }) => `${leaves}: ${stdout.trimEnd()}\n`).join("");
}
