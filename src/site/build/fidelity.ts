/**
 * The fidelity table while the site is built: every experiment of tests/fidelity is simulated, in a process of its own, because it
 * takes half a minute. Once in a build.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A row of the reference beside its simulated figure. */
export interface FidelityRow {
  readonly experiment: string;
  readonly role: "constant" | "predict" | "sign";
  readonly metric: string;
  readonly row: Readonly<Record<string, string | number>> & {
    readonly python: string;
    readonly cores: number;
    readonly median: number;
    readonly low?: number;
    readonly high?: number;
  };
  readonly simulated: number;
  /** Simulated over measured, less one. */
  readonly error: number;
  readonly good: boolean;
}

/** What tests/fidelity/table.ts writes. */
export interface Fidelity {
  readonly comparisons: readonly FidelityRow[];
  readonly medianError: number;
}

let table: Promise<Fidelity> | null = null;

/** Runs all experiments, in some thirty seconds. */
export function fidelity(): Promise<Fidelity> {
  return (table ??= simulate());
}

async function simulate(): Promise<Fidelity> {
  const folder = await mkdtemp(join(tmpdir(), "fidelity-"));
  const file = join(folder, "table.json");
  await promisify(execFile)(process.execPath, ["tests/fidelity/table.ts", "--json", file]);
  const text = await readFile(file, "utf8");
  await rm(folder, { recursive: true });
  return JSON.parse(text) as Fidelity;
}
