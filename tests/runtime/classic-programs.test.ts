/**
 * Classic programs in tests/samples/programs, one folder each: main.ts, what becomes of it, expected.json, and, where the
 * defaults will not do, options.json: `{ "run": …, "explore": … }` with the options of engine/protocol.ts; `"explore": null`
 * where the state space is too large. On the clock the output is golden. The explorer says what can happen; where it lists
 * outcomes (`"outcomes": true`), the clock's output with the same arguments must be one of them. UPDATE=1 rewrites the
 * expectations; look at the difference.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ExploreOptions, RunOptions } from "../../src/switchpoint/engine/protocol.ts";
import type { ExploreResult, RunResult } from "../../src/switchpoint/runtime/results.ts";
import { explore, run } from "../conformance/program.ts";

const folder = new URL("../samples/programs/", import.meta.url);

interface Options {
  readonly run?: RunOptions;
  readonly explore?: ExploreOptions | null;
}

function optionsOf(name: string): Options {
  const file = new URL(`${name}/options.json`, folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Options) : {};
}

/** All that a run shows. The time in milliseconds: what a call costs is measured anew now and then. */
function shown({ ok, exit_status, stdout, stderr, error, time }: RunResult): object {
  return { ok, exit_status, milliseconds: Math.round(time * 1000), error, stdout: stdout.split("\n"), stderr: stderr.split("\n") };
}

/** What shall stay the same when the search gets better. */
function gist({ verdict, complete, finding, outcomes }: ExploreResult): object {
  const message = finding === null ? {} : { message: finding.message, line: finding.line, preemptions: finding.preemptions };
  const endings = outcomes === undefined ? {} : { outcomes: outcomes.map(({ stdout, verdict }) => `${verdict}: ${stdout}`).toSorted() };
  return { verdict, complete, ...message, ...endings };
}

test.each(readdirSync(folder))("%s", (name) => {
  const text = readFileSync(new URL(`${name}/main.ts`, folder), "utf8");
  const options = optionsOf(name);
  const result = run(text, options.run);
  const explored = options.explore === null ? null : explore(text, options.explore);
  const found = { run: shown(result), explore: explored && gist(explored) };
  const expected = new URL(`${name}/expected.json`, folder);
  if (process.env["UPDATE"] === "1") writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  expect(run(text, options.run), "twice the same").toEqual(result);
  if (explored?.outcomes === undefined) return;
  const { stdout } = run(text, { ...options.run, args: options.explore?.args ?? {} });
  expect(explored.outcomes.map((outcome) => outcome.stdout)).toContain(stdout);
});
