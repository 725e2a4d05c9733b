/**
 * What the full editor knows of Python's modules: the package's declarations for learners.
 */
// oxlint-disable import/default -- the suffix ?raw is Vite's: the file as text
import builtins from "switchpoint/types/builtins.d.ts?raw";
import globals from "switchpoint/types/globals.d.ts?raw";
import index from "switchpoint/types/index.d.ts?raw";
import threads from "switchpoint/types/threading.d.ts?raw";
import clock from "switchpoint/types/time.d.ts?raw";

const texts: Readonly<Record<string, string>> = { index, globals, builtins, threading: threads, time: clock };

/** Declaration files by the path at which TypeScript finds them: "switchpoint/threading" and the like. */
export const moduleTypes: readonly { readonly path: string; readonly text: string }[] = Object.entries(texts).map(([name, text]) => ({
  path: `file:///node_modules/switchpoint/${name}.d.ts`,
  text,
}));
