/** Runs a program text through the whole engine, as `switchpoint run` does, and gives its measures and its trace. */
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { Request, RunOptions } from "../../src/switchpoint/engine/protocol.ts";
import type { TracedRun } from "../../src/switchpoint/runtime/results.ts";

/** A program made ready: each call runs it once. */
export function program(text: string): (options: RunOptions) => TracedRun {
  const files = [{ name: "program.ts", text }];
  const prepared = prepare({ do: "run", files, options: {} });
  if (!prepared.ok) throw new Error(prepared.faults.map((fault) => `${fault.line}:${fault.column} ${fault.message}`).join("\n"));
  const factories = prepared.pieces.map((piece) => (0, eval)(piece.code) as unknown);
  return (options) => {
    const request: Request = { do: "run", files, options: { maxSteps: 1e9, seed: 1, ...options } };
    const response = perform(request, prepared, factories);
    if (response.do !== "run") throw new Error(JSON.stringify(response));
    const { error } = response.run.result;
    if (error !== null) throw new Error(`${error.type}: ${error.message}`);
    return response.run;
  };
}
