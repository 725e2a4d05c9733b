/**
 * The engine as text, for places that take text: the walled realm of the command, the page's Workers. It is built by esbuild
 * and kept in node_modules/.cache under a hash of all sources, so that a second command does not build it again.
 *
 * It comes in two halves, which have different realms: what compiles (engine/compiler-door.ts), and what runs (engine/door.ts).
 * The command gets the second with all of the library; the page gets it as modules, and loads packs of the library when a
 * program imports them.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions } from "esbuild";

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

/** The engine for one realm each, as classic scripts. */
export interface EngineScripts {
  /** Defines `switchpointCompiler`. */
  readonly compiler: string;
  /** Defines `switchpointEngine`. */
  readonly engine: string;
  /** The same without the packs of the library, for programs that need none: it is there sooner. Absent: there is none. */
  readonly small?: string;
}

/** The engine for the page. */
export interface PageScripts {
  /** A classic script that defines `switchpointCompiler`. */
  readonly compiler: string;
  /** File name → module, whose imports of the others are of the form `./NAME`; what a module imports stands before it. */
  readonly modules: Readonly<Record<string, string>>;
  /** The module that defines `switchpointEngine`. */
  readonly engine: string;
  /** Pack of the library → its module. */
  readonly packs: Readonly<Record<string, string>>;
}

const common = { bundle: true, write: false, target: "esnext", charset: "utf8", legalComments: "none", logLevel: "silent" } as const;
/** Classes and functions are known by their names; the rest may be short. */
const small = { minify: true, keepNames: true } as const;

const inPackage = (path: string): string => join(packageFolder, path);

async function script(entry: string, more: BuildOptions = {}): Promise<string> {
  const { build } = await import("esbuild");
  const result = await build({ ...common, ...more, write: false, entryPoints: [inPackage(entry)], format: "iife" });
  return result.outputFiles![0]!.text;
}

async function buildScripts(): Promise<EngineScripts> {
  const compiler = await script("engine/compiler-door.ts");
  const inject = [inPackage("python/library.ts"), inPackage("cli/text-decoder.ts")];
  return { compiler, engine: await script("engine/door.ts", { inject }), small: await script("engine/door.ts") };
}

const packNames = ["asyncio", "codecs", "network", "processes"];

async function buildForPage(): Promise<PageScripts> {
  const { build } = await import("esbuild");
  const result = await build({
    ...common,
    ...small,
    entryPoints: {
      engine: inPackage("engine/door.ts"),
      ...Object.fromEntries(packNames.map((name) => [name, inPackage(`python/packs/${name}.ts`)])),
    },
    format: "esm",
    splitting: true,
    metafile: true,
    outdir: ".",
  });
  const texts = new Map(result.outputFiles.map(({ path, text }) => [basename(path), text]));
  const imports = new Map(
    Object.entries(result.metafile.outputs).map(([path, output]) => [basename(path), output.imports.map((one) => basename(one.path))]),
  );
  const modules: Record<string, string> = {};
  const add = (name: string): void => {
    if (name in modules) return;
    for (const before of imports.get(name)!) add(before);
    modules[name] = texts.get(name)!;
  };
  for (const name of texts.keys()) add(name);
  const packs = Object.fromEntries(packNames.map((name) => [name, `${name}.js`]));
  return { compiler: await script("engine/compiler-door.ts", small), modules, engine: "engine.js", packs };
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

/** What `make` makes of the sources as they are, or made of them before. */
async function kept<T>(what: string, make: () => Promise<T>): Promise<T> {
  const hash = createHash("sha256").update(what);
  for (const file of sourceFiles()) hash.update(file.slice(packageFolder.length)).update("\0").update(readFileSync(file)).update("\0");
  const folder = cacheFolder();
  const path = folder === null ? null : join(folder, `${what}-${hash.digest("hex").slice(0, 32)}.json`);
  if (path !== null && existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as T;
  const made = await make();
  if (path !== null) keep(path, JSON.stringify(made));
  return made;
}

/** The engine's scripts for the command. Fails as esbuild does when a source is faulty. */
export function bundleEngine(): Promise<EngineScripts> {
  return kept("engine", buildScripts);
}

/** The engine's scripts for the page, as small as they get (names stay: classes are known by them). */
export function bundleForPage(): Promise<PageScripts> {
  return kept("page", buildForPage);
}
