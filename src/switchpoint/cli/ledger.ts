/**
 * Results on disk, a line of JSON each, written as they come: a command that is killed loses at most the submission that it was
 * at. The next one with the same `--out` reads them and grades only what is missing.
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

/** The results in a text of lines; what is no result is left out and counted. */
export function readResults(text: string): { readonly results: GradeResult[]; readonly faults: number } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const results = lines.map(parsed).filter((result) => result !== null);
  return { results, faults: lines.length - results.length };
}

export class Ledger {
  readonly #path: string;
  /** What an earlier command has left. */
  readonly earlier: readonly GradeResult[];

  /** Opens, or begins, the ledger at `path`. */
  constructor(path: string) {
    this.#path = path;
    let text = "";
    try {
      text = readFileSync(path, "utf8");
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
    }
    this.earlier = readResults(text).results;
    // What follows must not be appended to half a line.
    writeWhole(path, json.write(this.earlier, noFacts));
  }

  /** One more result. It is on disk when this returns. */
  add(result: GradeResult): void {
    appendFileSync(this.#path, json.write([result], noFacts));
  }

  /** All results are there: keeps them in this order, and no others. */
  finish(results: readonly GradeResult[]): void {
    writeWhole(this.#path, json.write(results, noFacts));
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}

/** Our own format says nothing beside the results. */
const noFacts = { now: "", submittedAt: () => null, environment: {}, code: new Map<string, string>() };
