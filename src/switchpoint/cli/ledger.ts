/**
 * Results on disk, a line of JSON each, written as they come: a command that is killed loses at most the submission that it was
 * at. The next one with the same `--out` reads them and grades only what is missing.
 *
 * Each line also says by which engine the result was reached, `engine_hash`: a decision of another engine is none, though it be
 * of the same version.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { json } from "../grader/reports/json.ts";
import type { GradeResult } from "../runtime/results.ts";

/** Writes under another name first: whoever reads finds the old text or the new one, never half. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.part`;
  writeFileSync(half, text);
  renameSync(half, path);
}

/** The result in a line, or null: half a line is what a killed command leaves. */
function parsed(line: string): GradeResult | null {
  try {
    const value = JSON.parse(line) as Partial<GradeResult> | null;
    const fits = typeof value?.content_hash === "string" && Number.isSafeInteger(value.index) && Array.isArray(value.cases);
    return fits ? (value as GradeResult) : null;
  } catch {
    return null;
  }
}

/** A result, and the engine that reached it; null: it does not say. */
export interface Written {
  readonly result: GradeResult;
  readonly engine: string | null;
}

/** The results in a text of lines; what is no result is left out and counted. */
export function readResults(text: string): { readonly written: Written[]; readonly faults: number } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const written = lines
    .map(parsed)
    .filter((result) => result !== null)
    .map((line) => {
      const { engine_hash, ...result } = line as GradeResult & { readonly engine_hash?: unknown };
      return { result, engine: typeof engine_hash === "string" ? engine_hash : null };
    });
  return { written, faults: lines.length - written.length };
}

export class Ledger {
  readonly #path: string;
  readonly #engine: string;
  /** What an earlier command with the same engine has left. */
  readonly earlier: readonly GradeResult[];

  /** Opens, or begins, the ledger at `path`. `engine`: the hash of the engine at work. */
  constructor(path: string, engine: string) {
    this.#path = path;
    this.#engine = engine;
    let text = "";
    try {
      text = readFileSync(path, "utf8");
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
    }
    this.earlier = readResults(text)
      .written.filter((each) => each.engine === engine)
      .map(({ result }) => result);
    // What follows must not be appended to half a line.
    writeWhole(path, this.#lines(this.earlier));
  }

  /** One more result. It is on disk when this returns. */
  add(result: GradeResult): void {
    appendFileSync(this.#path, this.#lines([result]));
  }

  /** All results are there: keeps them in this order, and no others. */
  finish(results: readonly GradeResult[]): void {
    writeWhole(this.#path, this.#lines(results));
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }

  #lines(results: readonly GradeResult[]): string {
    return json.write(
      results.map((result) => ({ ...result, engine_hash: this.#engine })),
      noFacts,
    );
  }
}

/** Our own format says nothing beside the results. */
const noFacts = { now: "", submittedAt: () => null, environment: {}, code: new Map<string, string>() };
