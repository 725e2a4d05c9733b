/**
 * Sample programs in tests/samples/explorer: each folder has program.ts and what the explorer says of it, expected.json. A
 * bug stands beside its fix: the bug is found with the fewest preemptions, the fix is proved. UPDATE=1 rewrites the
 * expectations; look at the difference.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { Request, Response } from "../../src/switchpoint/engine/protocol.ts";
import type { ExploreResult } from "../../src/switchpoint/runtime/results.ts";

const folder = new URL("../samples/explorer/", import.meta.url);

function answer(request: Request): Response {
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  return perform(
    request,
    prepared,
    prepared.pieces.map(({ url, code }) => runInThisContext(code, { filename: url }) as unknown),
  );
}

function explored(text: string): ExploreResult {
  const response = answer({ do: "explore", files: [{ name: "program.ts", text }], options: {} });
  if (response.do !== "explore") throw new Error(JSON.stringify(response));
  return response.explore;
}

/** What shall stay the same when search and compiler get better: not how many executions it took, nor every step of the story. */
function gist({ verdict, complete, finding }: ExploreResult): object {
  if (finding === null) return { verdict, complete };
  const { message, line, preemptions } = finding;
  return { verdict, complete, message, line, preemptions };
}

test.each(readdirSync(folder))("%s", (name) => {
  const text = readFileSync(new URL(`${name}/program.ts`, folder), "utf8");
  const result = explored(text);
  const expected = new URL(`${name}/expected.json`, folder);
  if (process.env["UPDATE"] === "1") writeFileSync(expected, `${JSON.stringify(gist(result), null, 2)}\n`);
  expect(gist(result)).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  expect(explored(text), "twice the same").toEqual(result);
  if (result.finding === null) return;
  const again = answer({ do: "replay", files: [{ name: "program.ts", text }], schedule: result.finding.schedule, options: {} });
  expect(again).toMatchObject({ do: "replay", replay: { finding: result.finding } });
});
