/**
 * What the full editor knows of Python's modules: the package's declarations for learners, each under the name by which a
 * program imports it.
 */
import { exports as modules } from "switchpoint/package.json";

/** Where TypeScript looks for the package. */
const home = "file:///node_modules/switchpoint";

/** The declaration files of the package as texts, by their paths. */
const texts = import.meta.glob<string>("../../../switchpoint/types/*.d.ts", { query: "?raw", import: "default", eager: true });

const declarations = Object.entries(texts).map(([path, text]) => ({ path: `${home}/types/${path.split("/").at(-1)!}`, text }));

/** "switchpoint/concurrent/futures" is what types/futures.d.ts declares: the package's `exports` say so. */
const names = Object.entries(modules).flatMap(([name, target]) => {
  if (typeof target === "string" || !("types" in target)) return [];
  const path = name === "." ? "index" : name.slice("./".length);
  const up = path.split("/").length === 1 ? "." : path.split("/").slice(1).fill("..").join("/");
  return [{ path: `${home}/${path}.d.ts`, text: `export * from "${up}/${target.types.slice("./".length).replace(".d.ts", "")}";` }];
});

/** Declaration files by the path at which TypeScript finds them. */
export const moduleTypes: readonly { readonly path: string; readonly text: string }[] = [...declarations, ...names];
