/** Explores a program's text through the whole engine, as every door to it does. */
import { runInThisContext } from "node:vm";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { ExploreOptions } from "../../src/switchpoint/engine/protocol.ts";
import type { ExploreResult } from "../../src/switchpoint/runtime/results.ts";

export function exploredText(text: string, options: ExploreOptions = {}): ExploreResult {
  const request = { do: "explore", files: [{ name: "program.ts", text }], options } as const;
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  const response = perform(
    request,
    prepared,
    prepared.pieces.map(({ url, code }) => runInThisContext(code, { filename: url }) as unknown),
  );
  if (response.do !== "explore") throw new Error(JSON.stringify(response));
  return response.explore;
}
