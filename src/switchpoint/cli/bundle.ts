/**
 * The engine as one classic script, for places that take text: the walled realm of the command, the page's Worker. The script
 * defines `switchpointEngine` (engine/door.ts). It is built by esbuild and kept in node_modules/.cache under a hash of all
 * sources, so that a second command does not build it again.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folders that never take part in the bundle. */
const outside = new Set(["cli", "types", "node_modules"]);

/** All source files of the core, sorted by path. */
function sourceFiles(folder = packageFolder): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory()) return outside.has(entry.name) ? [] : sourceFiles(join(folder, entry.name));
      return /\.(ts|json)$/.test(entry.name) ? [join(folder, entry.name)] : [];
    })
    .sort();
}

/** The folder for built scripts: in the nearest node_modules above the package. Null if there is none. */
function cacheFolder(): string | null {
  for (let folder = packageFolder; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "node_modules"))) return join(folder, "node_modules", ".cache", "switchpoint");
    if (folder === dirname(folder)) return null;
  }
}

async function build(minify: boolean): Promise<string> {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [join(packageFolder, "engine", "door.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "esnext",
    charset: "utf8",
    legalComments: "none",
    minifyWhitespace: minify,
    minifySyntax: minify,
    logLevel: "silent",
  });
  return result.outputFiles[0]!.text;
}

/** Scripts that nobody has built for a day: each change of the sources leaves one. */
function forgetOld(folder: string): void {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) if (statSync(join(folder, name)).mtimeMs < yesterday) rmSync(join(folder, name), { force: true });
}

/** Writes under another name first: two commands may build at once, and neither may read half a file. A read-only cache is no error. */
function keep(path: string, text: string): void {
  const half = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, text);
    renameSync(half, path);
    forgetOld(dirname(path));
  } catch {
    // The next command builds again.
  }
}

/** The engine's script. `minify` takes spaces away (names stay: classes are known by them). Fails as esbuild does when a source is faulty. */
export async function bundleEngine({ minify = false }: { minify?: boolean } = {}): Promise<string> {
  const hash = createHash("sha256").update(minify ? "minified" : "plain");
  for (const file of sourceFiles()) hash.update(file.slice(packageFolder.length)).update("\0").update(readFileSync(file)).update("\0");
  const folder = cacheFolder();
  const path = folder === null ? null : join(folder, `engine-${hash.digest("hex").slice(0, 32)}.js`);
  if (path !== null && existsSync(path)) return readFileSync(path, "utf8");
  const text = await build(minify);
  if (path !== null) keep(path, text);
  return text;
}
