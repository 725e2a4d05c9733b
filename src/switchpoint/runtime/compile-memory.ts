/**
 * Compiles each text once: a grading compiles the author's files for several programs, and the next submission's grading needs
 * them again. What is kept is found by everything that it was made from.
 */
import { compile, type CompileResult } from "../compiler/compile.ts";

/** Results kept; the oldest go first. */
const MOST = 64;

export class CompileMemory {
  readonly #results = new Map<string, CompileResult>();

  /** As `compile`. */
  compile(text: string, file: string, circular: boolean, releases: readonly string[]): CompileResult {
    const key = JSON.stringify([file, circular, releases, text]);
    let result = this.#results.get(key);
    if (result === undefined) {
      result = compile(text, file, circular, releases);
      if (this.#results.size === MOST) this.#results.delete(this.#results.keys().next().value!);
      this.#results.set(key, result);
    }
    return result;
  }
}
