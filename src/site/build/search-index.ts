/**
 * Builds the search index (Pagefind) from the finished pages, at the end of `astro build`. The page loads it when the reader asks.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The integration; writes `pagefind/` beside the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const pagefind = await import("pagefind");
        const { index, errors } = await pagefind.createIndex({});
        if (index === undefined) throw new Error(`pagefind: ${errors.join("; ")}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        if (added.errors.length > 0) throw new Error(`pagefind: ${added.errors.join("; ")}`);
        await index.writeFiles({ outputPath: fileURLToPath(new URL("pagefind/", dir)) });
        await pagefind.close();
        logger.info(`${added.page_count} pages`);
      },
    },
  };
}
