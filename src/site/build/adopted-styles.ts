/**
 * Astro puts the style sheets of lazily loaded modules into the head of every page. The editor's are large and most readers
 * never open it, so here each of its style sheets becomes a module that adopts the sheet when it is loaded.
 */
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin } from "vite";

const OURS = /[\\/]node_modules[\\/]monaco-editor[\\/].*\.css$/;
const PREFIX = "\0adopted:";

/** The Vite plugin. */
export function adoptedStyles(): Plugin {
  return {
    name: "adopted-styles",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!source.endsWith(".css") || importer === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found === null || !OURS.test(found.id)) return null;
      return `${PREFIX}${found.id.replace(/\.css$/, ".sheet")}`;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length).replace(/\.sheet$/, ".css");
      return moduleFor(await readFile(file, "utf8"), dirname(file));
    },
  };
}

/** A module that adopts the sheet; files that it refers to become imports of their addresses. */
function moduleFor(css: string, folder: string): string {
  const files: string[] = [];
  const text = css.replace(/url\((['"]?)(\.{1,2}\/[^)'"]+)\1\)/g, (_, __, path: string) => {
    files.push(resolve(folder, path.split(/[?#]/)[0]!));
    return `url(@@${files.length - 1}@@)`;
  });
  const imports = files.map((file, k) => `import file${k} from ${JSON.stringify(`${file}?url`)};`);
  const filled = files.reduce(
    (code, _, k) => code.replaceAll(`@@${k}@@`, `"+JSON.stringify(new URL(file${k}, import.meta.url).href)+"`),
    JSON.stringify(text),
  );
  return [
    ...imports,
    "const sheet = new CSSStyleSheet();",
    `sheet.replaceSync(${filled});`,
    "document.adoptedStyleSheets.push(sheet);",
  ].join("\n");
}
