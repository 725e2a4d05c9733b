/**
 * Makes the built site work under any path (a course server's folder, a subdirectory of GitHub Pages): every address in the
 * pages that starts at the root becomes relative to its page, and scripts find their chunks relative to themselves.
 *
 * The 404 page is served at addresses of any depth; it keeps addresses from the root.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { dirname, relative, sep } from "node:path";
import type { AstroIntegration } from "astro";

/** The integration. */
export function relativeAddresses(): AstroIntegration {
  return {
    name: "relative-addresses",
    hooks: {
      "astro:config:setup": ({ updateConfig, command }) => {
        if (command !== "build") return;
        updateConfig({
          vite: {
            experimental: {
              renderBuiltUrl: (_: string, { hostType }: { hostType: string }) => (hostType === "html" ? undefined : { relative: true }),
            },
          },
        });
      },
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = await readdir(root, { recursive: true });
        for (const name of names) {
          const rewrite = name.endsWith(".html") ? relativised : name.endsWith(".css") ? relativisedStyles : null;
          if (rewrite === null || name === "404.html" || name.startsWith("pagefind")) continue;
          await writeFile(root + name, rewrite(await readFile(root + name, "utf8"), name.split(sep).join("/")));
        }
      },
    },
  };
}

/** The page's text with addresses from the root made relative; `page` is its path from the root. */
export function relativised(html: string, page: string): string {
  return html.replace(/(\s(?:href|src)=")\/(?!\/)([^"#?]*)/g, (_, before: string, path: string) => before + fromTo(page, path));
}

/** The same for a style sheet. */
export function relativisedStyles(css: string, sheet: string): string {
  return css.replace(/(url\(["']?)\/(?!\/)([^)"'#?]*)/g, (_, before: string, path: string) => before + fromTo(sheet, path));
}

/** The address of `path` as seen from the file `from`; both count from the root. A folder ends in a slash. */
function fromTo(from: string, path: string): string {
  const to = relative(dirname(`/${from}`), `/${path}`)
    .split(sep)
    .join("/");
  if (path !== "" && !path.endsWith("/")) return to;
  return to === "" ? "./" : `${to}/`;
}
