import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "./source-files.ts";
import { generate, generateNames } from "../src/switchpoint/types/generate.ts";

test("the learner's declarations, and the names of modules, are those of the sources (else: npm run types:write)", async () => {
  const stale = [await generateNames(), ...(await generate())]
    .filter(({ path, text }) => readFileSync(path, "utf8") !== text)
    .map(({ path }) => basename(path));
  expect(stale).toEqual([]);
});

test("the declarations are right by themselves: every name is there, and none is declared twice", () => {
  const folder = join(root, "src/switchpoint/types");
  const files = readdirSync(folder).filter((name) => name.endsWith(".d.ts"));
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    {
      noEmit: true,
      strict: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.esnext.d.ts"],
      types: [],
    },
  );
  const faults = ts.getPreEmitDiagnostics(program).filter(({ file }) => file?.fileName.startsWith(folder) === true);
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});
