/**
 * Reads a program from disk: the file, and the files beside it that it imports. Never `grade` or `solution`: an exercise's
 * answers are not importable.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { SourceFile } from "../engine/protocol.ts";
import type { ProgramError } from "../runtime/results.ts";

/** `from "./name"` or `import "./name"`, with or without `.ts`. Finding too much does no harm: the compiler decides what is imported. */
const relativeImport = /(?:from|import)\s*["']\.\/([\w-]+)(?:\.ts)?["']/g;

/** `"worker.ts"` in a program that starts others: it may be run by `python worker.ts`. */
const script = /["'`](?:\.\/)?([\w-]+)\.ts["'`]/g;
const startsPrograms = /["']switchpoint\/subprocess["']/;

const closed = new Set(["grade", "solution"]);

/** A program that cannot be read, in the words of Python's exceptions. */
export class Unreadable extends Error {
  readonly error: ProgramError;
  constructor(path: string, fault: NodeJS.ErrnoException) {
    const [type, text] = reasons[fault.code ?? ""] ?? ["OSError", fault.message];
    super(`${path}: ${text}`);
    this.error = { type, message: `${text}: '${path}'`, line: 0, column: 0 };
  }
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["FileNotFoundError", "No such file or directory"],
  EISDIR: ["IsADirectoryError", "Is a directory"],
  ENOTDIR: ["NotADirectoryError", "Not a directory"],
  EACCES: ["PermissionError", "Permission denied"],
};

/**
 * The text of one file.
 * @throws Unreadable
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (fault) {
    throw new Unreadable(path, fault as NodeJS.ErrnoException);
  }
}

/**
 * The program's files, the main one first. Names are relative to its folder.
 * @throws Unreadable if the main file cannot be read; a missing import is left to the compiler, which knows its line
 */
export function readProgram(path: string): SourceFile[] {
  const folder = dirname(path);
  const files: SourceFile[] = [{ name: basename(path), text: readText(path) }];
  // The list grows while it is walked: imports of imports.
  for (const { text } of files) {
    const scripts = startsPrograms.test(text) ? text.matchAll(script) : [];
    for (const [, stem = ""] of [...text.matchAll(relativeImport), ...scripts]) {
      const name = `${stem}.ts`;
      if (closed.has(stem) || files.some((file) => file.name === name) || !existsSync(join(folder, name))) continue;
      files.push({ name, text: readText(join(folder, name)) });
    }
  }
  return files;
}
