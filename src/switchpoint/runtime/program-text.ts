/**
 * The first of a program's three steps (program.ts): its files compiled, and its imports checked. Relative imports find the
 * files beside the program; "switchpoint/…" finds the library. Nothing of it is needed where programs run.
 */
import type { Compiled, Diagnostic } from "../compiler/compiled.ts";
import { fault } from "../compiler/errors.ts";
import { versionNamed, versionNames } from "../gil/versions.ts";
import { CompileMemory } from "./compile-memory.ts";
import { isLibrary, resolveFile, type ProgramFile } from "./program-file.ts";

/** The compiled modules in order of evaluation, the program's own file last. */
export type CompiledProgram =
  { readonly ok: true; readonly modules: readonly Compiled[] } | { readonly ok: false; readonly faults: readonly Diagnostic[] };

/**
 * Compiles `files[0]` and what it imports of the others. `known`: the names that a library module exports, undefined if
 * there is no such module.
 */
export function compileProgram(
  files: readonly ProgramFile[],
  known: (specifier: string) => readonly string[] | undefined,
  memory: CompileMemory = new CompileMemory(),
): CompiledProgram {
  return new Compilation(files, known, memory).result();
}

class Compilation {
  readonly #files: readonly ProgramFile[];
  readonly #known: (specifier: string) => readonly string[] | undefined;
  readonly #memory: CompileMemory;
  readonly #compiled = new Map<string, Compiled>();
  readonly #faults: Diagnostic[] = [];
  readonly #order: string[] = [];
  readonly #circular = new Set<string>();
  /** For which the program may ask for the listings of its functions. */
  #releases: readonly string[] = [];

  constructor(files: readonly ProgramFile[], known: (specifier: string) => readonly string[] | undefined, memory: CompileMemory) {
    this.#files = files;
    this.#known = known;
    this.#memory = memory;
  }

  result(): CompiledProgram {
    const main = this.#files[0];
    if (main === undefined) throw new RangeError("a program needs a file");
    this.#visit(main, []);
    const own = [...this.#order];
    if (this.#startsPrograms()) for (const file of this.#files) if (file.name.endsWith(".ts")) this.#visit(file, []);
    if (this.#asksForListings()) this.#releases = [...new Set(versionNames.map((name) => versionNamed(name)!.language))];
    for (const name of this.#releases.length > 0 ? this.#order : this.#circular)
      this.#compile(
        this.#files.find((file) => file.name === name)!,
        this.#circular.has(name),
      );
    if (this.#faults.length === 0) for (const module of this.#compiled.values()) this.#check(module);
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults };
    const scripts = this.#order.slice(own.length);
    return { ok: true, modules: [...scripts, ...own].map((name) => this.#compiled.get(name)!) };
  }

  /** Files that nobody imports may be run by `python FILE`. */
  #startsPrograms(): boolean {
    return this.#imports("switchpoint/subprocess");
  }

  #asksForListings(): boolean {
    return this.#imports("switchpoint/dis");
  }

  #imports(module: string): boolean {
    return [...this.#compiled.values()].some(({ imports }) => imports.some(({ specifier }) => specifier === module));
  }

  #compile(file: ProgramFile, circular: boolean): Compiled | null {
    const result = this.#memory.compile(file.text, file.name, circular, this.#releases);
    if (result.ok) this.#compiled.set(file.name, result.compiled);
    else this.#faults.push(...result.faults);
    return result.ok ? result.compiled : null;
  }

  /** Depth first, as ECMAScript evaluates modules: what is imported comes first. */
  #visit(file: ProgramFile, trail: readonly string[]): void {
    const at = trail.indexOf(file.name);
    if (at >= 0) for (const name of trail.slice(at)) this.#circular.add(name);
    if (at >= 0 || this.#order.includes(file.name)) return;
    const module = this.#compile(file, false);
    for (const { specifier, line, column } of module?.imports ?? []) {
      const name = resolveFile(this.#files, file.name, specifier);
      const found = this.#files.find((one) => one.name === name);
      if (found !== undefined) this.#visit(found, [...trail, file.name]);
      else if (!isLibrary(specifier) || this.#known(specifier) === undefined)
        this.#faults.push(this.#noModule(file.name, specifier, { line, column }));
    }
    this.#order.push(file.name);
  }

  #noModule(file: string, specifier: string, place: { line: number; column: number }): Diagnostic {
    const relative = specifier.startsWith(".");
    const others = this.#files.map((one) => one.name).filter((name) => name !== file);
    const remedy = relative
      ? others.length === 0
        ? "There is no other file beside this one."
        : `Beside this file are: ${others.join(", ")}.`
      : 'Python\'s modules are written "switchpoint/threading", "switchpoint/time", …';
    return fault("unknown-module", file, place, specifier, remedy);
  }

  #check(module: Compiled): void {
    for (const { specifier, name, line, column } of module.links) {
      const names = isLibrary(specifier)
        ? this.#known(specifier)!
        : this.#exportsOf(resolveFile(this.#files, module.file, specifier)!, new Set());
      if (names.includes(name)) continue;
      const near = names.find((other) => other.toLowerCase() === name.toLowerCase() || nearly(other, name));
      const remedy =
        near !== undefined
          ? `Did you mean "${near}"?`
          : names.length === 0
            ? "It exports nothing."
            : `It exports: ${[...names].sort().join(", ")}.`;
      this.#faults.push(fault("unknown-export", module.file, { line, column }, specifier, name, remedy));
    }
  }

  /** All names that a module of the program exports. */
  #exportsOf(file: string, seen: Set<string>): string[] {
    const module = this.#compiled.get(file);
    if (module === undefined || seen.has(file)) return [];
    seen.add(file);
    const stars = module.passedOn.filter((one) => one.imported === null);
    const others = stars.flatMap(({ from }) => {
      if (isLibrary(from)) return this.#known(from) ?? [];
      const name = resolveFile(this.#files, file, from);
      return name === null ? [] : this.#exportsOf(name, seen).filter((one) => one !== "default");
    });
    return [...module.exports, ...others];
  }
}

/** One letter too many, too few, or wrong. */
function nearly(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
