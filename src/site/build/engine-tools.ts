/**
 * The engine's Node side (its walled child process, its bundler) finds files beside itself, so it must not be bundled into
 * the site's build: Node loads it from the package, as the command does.
 */
import type { Plugin } from "vite";

const TOOLS = /^switchpoint\/(node|bundle|exercises)$/;

/** The Vite plugin. */
export function engineTools(): Plugin {
  return {
    name: "engine-tools",
    enforce: "pre",
    resolveId(source) {
      return TOOLS.test(source) ? { id: source, external: true } : null;
    },
  };
}
