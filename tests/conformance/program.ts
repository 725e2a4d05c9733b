/** Runs a program text through the whole engine, for the conformance rows: compile, link, run under the clock or explore. */
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { ExploreOptions, Request, Response, RunOptions, SourceFile } from "../../src/switchpoint/engine/protocol.ts";
import type { ExploreResult, RunResult } from "../../src/switchpoint/runtime/results.ts";

/** Evaluates in this realm: conformance programs are ours. */
function answer(request: Request): Response {
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(prepared.faults.map((fault) => `${fault.line}:${fault.column} ${fault.message}`).join("\n"));
  return perform(
    request,
    prepared,
    prepared.pieces.map((piece) => (0, eval)(`${piece.code}\n//# sourceURL=${piece.url}`)),
  );
}

export function run(text: string, options: RunOptions = {}): RunResult {
  return runFiles([{ name: "program.ts", text }], options);
}

/** A program of several files, the first of which is its own. */
export function runFiles(files: readonly SourceFile[], options: RunOptions = {}): RunResult {
  const response = answer({ do: "run", files, options });
  if (response.do !== "run") throw new Error(JSON.stringify(response));
  return response.run.result;
}

export function explore(text: string, options: ExploreOptions = {}): ExploreResult {
  const response = answer({ do: "explore", files: [{ name: "program.ts", text }], options });
  if (response.do !== "explore") throw new Error(JSON.stringify(response));
  return response.explore;
}

/** The lines that a program prints; its error, if it ends with one, as the last line. */
export function lines(text: string, options: RunOptions = {}): string[] {
  const result = run(text, options);
  const out = result.stdout === "" ? [] : result.stdout.replace(/\n$/, "").split("\n");
  return result.error === null ? out : [...out, `${result.error.type}: ${result.error.message}`];
}

/** A program that tells which exception `action` raises. */
export function raises(setup: string, action: string): string {
  return `${setup}\ntry { ${action}; print("nothing raised"); } catch (e) { print((e as any).constructor.name + ": " + (e as any).message); }`;
}

/** The same on one version of Python. */
export function on(python: string): { readonly run: typeof run; readonly lines: typeof lines } {
  return {
    run: (text, options = {}) => run(text, { python, ...options }),
    lines: (text, options = {}) => lines(text, { python, ...options }),
  };
}
