import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { adoptedStyles } from "./src/site/build/adopted-styles.ts";
import { engineTools } from "./src/site/build/engine-tools.ts";
import { relativeAddresses } from "./src/site/build/relative-addresses.ts";
import { searchIndex } from "./src/site/build/search-index.ts";

export default defineConfig({
  srcDir: "./src/site",
  output: "static",
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  // The order matters: search reads the pages, and the addresses are made relative last.
  integrations: [mdx({ syntaxHighlight: false }), searchIndex(), relativeAddresses()],
  vite: {
    plugins: [engineTools(), adoptedStyles()],
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        // Astro marks content modules with a directive of its own, which the bundler does not know.
        onLog: (level, log, handle) => {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  },
});
