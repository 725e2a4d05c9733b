/** Real CPythons, where the machine has some: what their own `dis` says. */
import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { root } from "../source-files.ts";

/** How to start that release, or null. A shim that finds no version is no Python. */
export function pythonFor(version: string): string | null {
  const candidates = [`python${version}`, ...globSync(join(homedir(), ".pyenv", "versions", `${version}.*`, "bin", "python"))];
  for (const command of candidates) {
    if (command.includes("/") && !existsSync(command)) continue;
    const asked = spawnSync(command, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"], { encoding: "utf8" });
    if (asked.status === 0 && asked.stdout.trim() === version) return command;
  }
  return null;
}

/** One code object: its name, and offset, opcode, meaning of each instruction. */
export type RealCode = readonly [string, readonly (readonly [number, string, string])[]];

/** For each source its code objects, or what is wrong with it. */
export function realListings(command: string, sources: readonly string[]): (readonly RealCode[] | { readonly error: string })[] {
  const script = join(root, "tests", "compiler", "real-dis.py");
  const ended = spawnSync(command, [script], { input: JSON.stringify(sources), encoding: "utf8", maxBuffer: 1 << 28 });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout) as (readonly RealCode[] | { readonly error: string })[];
}
