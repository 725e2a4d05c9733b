/**
 * The first half of the engine: text in, compiled modules out, as plain data. No program runs here.
 */
import type { CodePiece, Prepared, Request, SourceFile } from "./protocol.ts";
import type { Compiled } from "../compiler/compiled.ts";
import { compileExercise } from "../grader/compile-exercise.ts";
import { modulesOf } from "../grader/compiled-exercise.ts";
import { exportsOf } from "../python/exports.ts";
import { moduleNames } from "../python/module-names.ts";
import { CompileMemory } from "../runtime/compile-memory.ts";
import { codeUrl } from "../runtime/positions.ts";
import { compileProgram } from "../runtime/program-text.ts";

/** The texts to evaluate, in this order, and what `perform` needs besides; or what is wrong with the source (`perform` says it in the request's own form). */
export function prepare(request: Request, memory: CompileMemory = new CompileMemory()): Prepared {
  return "exercise" in request ? prepareExercise(request, memory) : prepareProgram(request.files, memory);
}

function prepareProgram(files: readonly SourceFile[], memory: CompileMemory): Prepared {
  const program = compileProgram(files, exportsOf, memory);
  if (!program.ok) return program;
  const { modules } = program;
  return { ok: true, pieces: modules.map(pieceOf), packs: packsOf(modules), modules, exercise: null };
}

function prepareExercise({ exercise, submission }: Extract<Request, { exercise: unknown }>, memory: CompileMemory): Prepared {
  try {
    const compiled = compileExercise(exercise, submission, memory);
    const modules = modulesOf(compiled);
    return { ok: true, pieces: modules.map(pieceOf), packs: packsOf(modules), modules: [], exercise: compiled };
  } catch (error) {
    // The exercise is at fault, not the submission: `perform` says so.
    return { ok: true, pieces: [], packs: [], modules: [], exercise: { fault: (error as Error).message } };
  }
}

function pieceOf({ file, code }: Compiled): CodePiece {
  return { url: codeUrl(file), code };
}

/** The packs of the library that the modules import from, each once. */
function packsOf(modules: readonly Compiled[]): string[] {
  const packs = modules.flatMap(({ imports }) => imports.map(({ specifier }) => moduleNames.get(specifier)?.pack ?? "standard"));
  return [...new Set(packs)].filter((pack) => pack !== "standard").sort();
}
