/**
 * The scripts of the sandbox, as the page fetches them (pages/sandbox): the compiler, the Worker's shell and the engine's
 * modules together; each pack of the library by itself.
 */
import { bundleForPage } from "switchpoint/bundle";
import { scriptText } from "./script-text.ts";
// oxlint-disable-next-line import/default -- the suffix ?raw is Vite's: the file as text
import compilerShell from "../sandbox/compiler.ts?raw";
// oxlint-disable-next-line import/default -- as above
import shell from "../sandbox/worker.ts?raw";
import type { Modules, ToFrame } from "../sandbox/messages.ts";

/** The names of the files below sandbox/, without ".json". */
export async function sandboxFiles(): Promise<string[]> {
  return ["engine", ...Object.keys((await bundleForPage()).packs)];
}

/** What the file of that name holds. */
export async function sandboxFile(name: string): Promise<Omit<ToFrame & { say: "boot" }, "say"> | Modules> {
  const { compiler, modules, engine, packs } = await bundleForPage();
  const always = upTo(modules, engine);
  if (name !== "engine") return Object.fromEntries(Object.entries(upTo(modules, packs[name]!)).filter(([module]) => !(module in always)));
  return {
    compiler: `${compiler}\n${await scriptText(compilerShell)}`,
    shell: await scriptText(shell),
    modules: upTo(modules, engine),
    engine,
  };
}

/** The module and what it imports, in the order of `modules`. */
function upTo(modules: Modules, last: string): Modules {
  const needed = new Set([last]);
  for (const [name, text] of Object.entries(modules).reverse()) {
    if (!needed.has(name)) continue;
    for (const [, other = ""] of text.matchAll(/"\.\/([\w.-]+\.js)"/g)) needed.add(other);
  }
  return Object.fromEntries(Object.entries(modules).filter(([name]) => needed.has(name)));
}
