/** Tokens and tree of a Python line, as real CPython has written them into `<program>.stages.json` beside the program. */
import type { ShownNode, ShownToken } from "switchpoint/stages";

/** What such a file holds. */
export interface PythonStages {
  /** The line. */
  readonly text: string;
  readonly tokens: readonly ShownToken[];
  readonly tree: ShownNode;
}

const files = import.meta.glob<PythonStages>("/content/*/*.stages.json", { import: "default", eager: true });

/** The stages that stand beside the program `src` of a chapter. */
export function stagesOf(chapter: string, src: string): PythonStages {
  const path = `/content/${chapter}/${src.slice(2).replace(/\.ts$/, ".stages.json")}`;
  const found = files[path];
  if (found === undefined) throw new Error(`${path} is missing; tests/content/python-stages.test.ts says how it is written`);
  return found;
}
