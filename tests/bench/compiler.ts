/**
 * What the compiler costs: the time for a file of 200 lines, and the size of the script that a browser loads for it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleForPage } from "../../src/switchpoint/cli/bundle.ts";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import { root } from "../source-files.ts";

/** 200 lines of the samples of the language, each file a function of its own. */
function twoHundredLines(): string {
  const folder = join(root, "tests/samples/language");
  const texts = readdirSync(folder).map((name, index) => `function part${index}() {\n${readFileSync(join(folder, name), "utf8")}\n}`);
  const lines: string[] = [];
  for (const text of texts.filter((one) => !/export|import/.test(one))) {
    const more = text.split("\n");
    if (lines.length + more.length <= 200) lines.push(...more);
  }
  while (lines.length < 200) lines.push(`print(${lines.length});`);
  return lines.join("\n");
}

/** CPU time of one compilation, best of twenty. */
export function compileTime(): string {
  const text = twoHundredLines();
  const times = Array.from({ length: 20 }, () => {
    const start = process.cpuUsage();
    const result = compile(text, "bench.ts");
    if (!result.ok) throw new Error(result.faults[0]!.message);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return `${Math.min(...times).toFixed(1)} ms`;
}

/** What a server sends of a script, in bytes. */
function sent(texts: readonly string[]): number {
  return gzipSync(texts.join("\n"), { level: 9 }).length;
}

/** The page's scripts as a server would send them: the Worker in which programs run, what compiles, and the largest pack of the library. */
export async function workerSizes(): Promise<{ readonly worker: string; readonly compiler: string; readonly packs: string }> {
  const { compiler, modules, engine, packs } = await bundleForPage();
  const names = Object.keys(modules);
  // What the engine's module needs stands before it.
  const always = new Set(names.slice(0, names.indexOf(engine) + 1));
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
  const rest = names.filter((name) => !always.has(name)).map((name) => modules[name]!);
  return {
    worker: kilobytes(sent([...always].map((name) => modules[name]!))),
    compiler: kilobytes(sent([compiler])),
    packs: `${kilobytes(sent(rest))} in ${Object.keys(packs).length}`,
  };
}
