/** Where the reports of a command go: standard output, one file, or a folder with a file for each submission. */
import { statSync } from "node:fs";
import { extname, join } from "node:path";
import { UsageError } from "./arguments.ts";
import { writeWhole } from "./ledger.ts";
import { print } from "./output.ts";
import { formatNames, reports } from "../grader/reports/reports.ts";
import type { ReportFacts, ReportFormat } from "../grader/reports/report.ts";
import type { Table } from "./arguments.ts";
import type { GradeResult } from "../runtime/results.ts";

/** The options of every command that writes reports. */
export const reportOptions = {
  format: { takes: "choice", of: formatNames },
  out: { takes: "text" },
} as const satisfies Table;

/** File names without their endings, one for each path: the last part, or more parts where that is not enough. */
export function reportNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) =>
    path
      .replace(/(?<=[^\\/.])\.[^.\\/]*$/, "")
      .split(/[\\/]/)
      .filter((part) => !/^\.*$/.test(part)),
  );
  const taken = new Set<string>();
  return parts.map((own, index) => {
    const last = own.at(-1) ?? "submission";
    const alike = parts.filter((other) => other.at(-1)?.toLowerCase() === last.toLowerCase()).length > 1;
    const stem = (alike ? own.join("-") : last).replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(-100);
    const name = taken.has(stem.toLowerCase()) || stem === "grades" ? `${stem}-${index + 1}` : stem;
    taken.add(name.toLowerCase());
    return name;
  });
}

export class ReportFiles {
  readonly #format: ReportFormat;
  readonly #facts: ReportFacts;
  readonly #out: string | undefined;
  readonly #folder: boolean;
  readonly #single: boolean;
  readonly #suffix: string;
  readonly #names: readonly string[];

  /**
   * @param paths all submissions of the command, those of other shards too
   * @param suffix told in the names of files that hold many, before their ending: "-2-of-5"
   * @throws UsageError if the format, the number of submissions and the place do not fit
   */
  constructor(options: { readonly format?: string; readonly out?: string }, paths: readonly string[], facts: ReportFacts, suffix = "") {
    const name = (options.format ?? "json") as keyof typeof reports;
    this.#format = reports[name];
    this.#facts = facts;
    this.#out = options.out;
    this.#single = this.#format.holds === "one";
    this.#suffix = suffix;
    this.#names = reportNames(paths);
    const several = this.#single && paths.length > 1;
    if (several && this.#out === undefined) {
      throw new UsageError(`--format ${name} holds one submission a report: name a folder for ${paths.length} of them with --out`);
    }
    const missing = (this.#format.needs ?? []).filter((variable) => (facts.environment[variable] ?? "") === "");
    if (missing.length > 0) throw new UsageError(`--format ${name} needs ${missing.join(", ")} in the environment`);
    const isFolder = this.#out !== undefined && statSync(this.#out, { throwIfNoEntry: false })?.isDirectory() === true;
    if (several && !isFolder && this.#out !== undefined && statSync(this.#out, { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(`--out ${this.#out} is a file; --format ${name} needs a folder for ${paths.length} submissions`);
    this.#folder = several || isFolder || /[\\/]$/.test(this.#out ?? "");
  }

  /** Where results are to be kept while the command works; null: nowhere. `temporary`: nobody wants it afterwards. */
  get ledger(): { readonly path: string; readonly temporary: boolean } | null {
    if (this.#out === undefined) return null;
    if (this.#folder) return { path: join(this.#out, `grades${this.#suffix}.jsonl`), temporary: false };
    return this.#format === reports.json ? { path: this.#out, temporary: false } : { path: `${this.#out}.partial.jsonl`, temporary: true };
  }

  /** A result is there, in whatever order. */
  arrived(result: GradeResult): void {
    if (!this.#single) return;
    const text = this.#format.write([result], this.#facts);
    if (this.#out === undefined) print(text);
    else writeWhole(this.#folder ? join(this.#out, this.#names[result.index]! + extname(this.#format.file)) : this.#out, text);
  }

  /** The results up to this one are there. */
  next(result: GradeResult): void {
    if (this.#out === undefined && this.#format === reports.json) print(this.#format.write([result], this.#facts));
  }

  /** All are there, in order. */
  finish(results: readonly GradeResult[]): void {
    if (this.#single || (this.#format === reports.json && this.#out === undefined)) return;
    const text = this.#format.write(results, this.#facts);
    const { file } = this.#format;
    const name = file.slice(0, -extname(file).length) + this.#suffix + extname(file);
    if (this.#out === undefined) print(text);
    else writeWhole(this.#folder ? join(this.#out, name) : this.#out, text);
  }
}
