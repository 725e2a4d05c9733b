/**
 * The engine's Node side (its walled child process, its bundler) finds files beside itself, so it must not be bundled into
 * the site's build: Node loads it from the package, as the command does.
 */
import type { Plugin } from "vite";

const TOOLS = ["switchpoint/node", "switchpoint/bundle", "switchpoint/exercises"];

/** The Vite plugin: the build leaves the tools outside; the development server must be told in its own way. */
export function engineTools(): Plugin {
  return {
    name: "engine-tools",
    enforce: "pre",
    config: () => ({ ssr: { external: TOOLS } }),
    resolveId: {
      handler(source) {
        const building = this.environment.mode === "build";
        return building && TOOLS.includes(source) ? { id: source, external: true } : null;
      },
    },
  };
}
