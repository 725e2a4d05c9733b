/** Type-checks programs as the learner's editor does: against the declarations in src/switchpoint/types, with content/tsconfig.json. */
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What is wrong: where, TypeScript's number, and its words. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly text: string;
}

/** Files below these folders of the project. */
export function programsIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) => globSync("**/*.ts", { cwd: join(root, folder) }).map((file) => join(folder, file))).toSorted();
}

/** Checks the files, all in one go; names are relative to the project. */
export function typeCheck(files: readonly string[]): Fault[] {
  const folder = join(root, "content");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const names = [...files.map((file) => join(root, file)), join(root, "src/switchpoint/types/globals.d.ts")];
  // Every program is a module, whether it imports anything or not.
  const program = ts.createProgram(names, { ...options, moduleDetection: ts.ModuleDetectionKind.Force });
  const diagnostics = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return diagnostics.map(({ file, start = 0, code, messageText }) => ({
    file: file === undefined ? "" : relative(root, file.fileName),
    line: file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1,
    code,
    text: ts.flattenDiagnosticMessageText(messageText, " "),
  }));
}
