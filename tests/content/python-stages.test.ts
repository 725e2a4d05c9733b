/**
 * The Python side of <Stages>: tokens and tree in `<program>.stages.json` are what CPython's own `tokenize` and `ast` make of the line.
 * `vitest -u` writes them anew. A new figure needs a file `{ "text": "<the line>" }` to begin with.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";
import { beforeAll, expect, test } from "vitest";
import { root } from "../source-files.ts";

const script = readFileSync(new URL("python-stages.py", import.meta.url), "utf8");
const files = globSync("content/*/*.stages.json", { cwd: root });

let stages: (source: string, text: string) => string;
beforeAll(async () => {
  const pyodide = await loadPyodide();
  pyodide.runPython(script);
  stages = pyodide.globals.get("stages") as typeof stages;
}, 60_000);

test("there are some", () => expect(files.length).toBeGreaterThan(0));

for (const file of files) {
  test(file, async () => {
    const path = join(root, file);
    const { text } = JSON.parse(readFileSync(path, "utf8")) as { text: string };
    const made = stages(readFileSync(path.replace(/\.stages\.json$/, ".py"), "utf8"), text);
    await expect(`${JSON.stringify(JSON.parse(made), null, 2)}\n`).toMatchFileSnapshot(path);
  });
}
