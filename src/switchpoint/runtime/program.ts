/**
 * A program: its modules compiled, linked, and made into something that can be started. Relative imports find the files
 * beside the program; "switchpoint/…" finds the library.
 *
 * Text becomes code differently in each place (a vm script, a blob module), so there are three steps: `compileProgram`
 * gives the text of each module; the shell evaluates the texts to factories; `linkProgram` joins them.
 */
import { compile } from "../compiler/compile.ts";
import type { Compiled, Diagnostic } from "../compiler/compiled.ts";
import { fault } from "../compiler/errors.ts";
import type { Sim } from "../machine/traps.ts";
import type { World } from "../python/interpreter.ts";
import { ACCESSORS } from "../python/indexing.ts";
import type { LibraryModule } from "../python/library.ts";
import { checkModule } from "../python/module-versions.ts";
import type { Hooks } from "./hooks.ts";
import { learnerGlobals } from "./learner-globals.ts";
import { ModuleRecord } from "./module-record.ts";
import type { Cell, Linker } from "./names.ts";
import { accessorDefined } from "./properties.ts";

/** One source file; `name` is relative to the program. */
export interface ProgramFile {
  readonly name: string;
  readonly text: string;
}

/** The compiled modules in order of evaluation, the program's own file last. */
export type CompiledProgram =
  { readonly ok: true; readonly modules: readonly Compiled[] } | { readonly ok: false; readonly faults: readonly Diagnostic[] };

/** What evaluating `Compiled.code` gives. */
export type Factory = (hooks: Hooks) => () => Sim<void>;

/** A program that can be started, again and again. */
export interface LinkedProgram {
  /** The program's own file. */
  readonly file: string;
  readonly modules: readonly Compiled[];
  /** A fresh instance; what it gives is the body of the main thread. `script`: a file to run instead of the program's own. */
  instantiate(hooks: Hooks, world: World, script?: string | null): () => Sim<void>;
}

/**
 * Compiles `files[0]` and what it imports of the others. `known`: the names that a library module exports, undefined if
 * there is no such module.
 */
export function compileProgram(
  files: readonly ProgramFile[],
  known: (specifier: string) => readonly string[] | undefined,
): CompiledProgram {
  return new Compilation(files, known).result();
}

/**
 * Where a relative import leads: "./bank" and "./bank.ts" to "bank.ts"; null if to none of the files. "exercise" is the one
 * other name: what a test that is graded imports what it tests from (grader/compiled-exercise.ts).
 */
function resolveFile(files: readonly ProgramFile[], from: string, specifier: string): string | null {
  if (specifier === "exercise") return files.some(({ name }) => name === specifier) ? specifier : null;
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  const path = parts.join("/");
  const found = [path, `${path}.ts`, path.replace(/\.js$/, ".ts")].find((name) => files.some((file) => file.name === name));
  return found ?? null;
}

const isLibrary = (specifier: string): boolean => specifier === "switchpoint" || specifier.startsWith("switchpoint/");

class Compilation {
  readonly #files: readonly ProgramFile[];
  readonly #known: (specifier: string) => readonly string[] | undefined;
  readonly #compiled = new Map<string, Compiled>();
  readonly #faults: Diagnostic[] = [];
  readonly #order: string[] = [];
  readonly #circular = new Set<string>();

  constructor(files: readonly ProgramFile[], known: (specifier: string) => readonly string[] | undefined) {
    this.#files = files;
    this.#known = known;
  }

  result(): CompiledProgram {
    const main = this.#files[0];
    if (main === undefined) throw new RangeError("a program needs a file");
    this.#visit(main, []);
    const own = [...this.#order];
    if (this.#startsPrograms()) for (const file of this.#files) if (file.name.endsWith(".ts")) this.#visit(file, []);
    for (const name of this.#circular)
      this.#compile(
        this.#files.find((file) => file.name === name)!,
        true,
      );
    if (this.#faults.length === 0) for (const module of this.#compiled.values()) this.#check(module);
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults };
    const scripts = this.#order.slice(own.length);
    return { ok: true, modules: [...scripts, ...own].map((name) => this.#compiled.get(name)!) };
  }

  /** Files that nobody imports may be run by `python FILE`. */
  #startsPrograms(): boolean {
    return [...this.#compiled.values()].some(({ imports }) => imports.some(({ specifier }) => specifier === "switchpoint/subprocess"));
  }

  #compile(file: ProgramFile, circular: boolean): Compiled | null {
    const result = compile(file.text, file.name, circular);
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

/**
 * Joins evaluated modules. `factories[i]` is what evaluating `modules[i].code` gave; `library` finds library modules.
 */
export function linkProgram(
  modules: readonly Compiled[],
  factories: readonly Factory[],
  library: (specifier: string) => LibraryModule | undefined,
): LinkedProgram {
  const file = modules.at(-1)!.file;
  return {
    file,
    modules,
    instantiate(hooks, world, script = null) {
      hooks.makeGlobal = learnerGlobals(world, hooks.globals);
      const wanted = importOrder(modules, script ?? file);
      const made = wanted.map((name) => factories[modules.findIndex((module) => module.file === name)]!);
      return instantiate(
        wanted.map((name) => modules.find((module) => module.file === name)!),
        made,
        hooks,
        library,
      );
    },
  };
}

/** The files that `file` needs, in order of evaluation, itself last. */
function importOrder(modules: readonly Compiled[], file: string): string[] {
  const names = modules.map((module) => ({ name: module.file, text: "" }));
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { specifier } of modules.find((module) => module.file === name)!.imports) {
      const target = resolveFile(names, name, specifier);
      if (target !== null) visit(target);
    }
    order.push(name);
  };
  visit(file);
  return order;
}

/** One instance of a program on `hooks`: the generator function of its main thread. */
export function instantiate(
  modules: readonly Compiled[],
  factories: readonly Factory[],
  hooks: Hooks,
  library: (specifier: string) => LibraryModule | undefined,
): () => Sim<void> {
  hooks.linker = new ProgramLinker(modules, hooks, library);
  const bodies = modules.map((compiled, index) => {
    const record = new ModuleRecord(compiled, hooks.sites.length, hooks.costs(compiled));
    for (const site of compiled.sites) hooks.sites.push(site);
    hooks.modules.push(record);
    return factories[index]!(hooks);
  });
  // Where a getter or setter of the library may be met, emitted code must ask.
  for (const { specifier } of modules.flatMap(({ imports }) => imports)) {
    for (const key of library(specifier)?.[ACCESSORS] ?? []) accessorDefined(hooks, key);
  }
  return function* () {
    for (const [index, body] of bodies.entries()) {
      for (const { specifier } of modules[index]!.imports) checkModule(specifier);
      yield* body();
    }
  };
}

class ProgramLinker implements Linker {
  readonly #modules: readonly Compiled[];
  readonly #hooks: Hooks;
  readonly #library: (specifier: string) => LibraryModule | undefined;
  readonly #files: readonly ProgramFile[];

  constructor(modules: readonly Compiled[], hooks: Hooks, library: (specifier: string) => LibraryModule | undefined) {
    this.#modules = modules;
    this.#hooks = hooks;
    this.#library = library;
    this.#files = modules.map(({ file }) => ({ name: file, text: "" }));
  }

  library(specifier: string, name: string): unknown {
    const module = this.#library(specifier);
    if (module === undefined) throw new Error(`no library module ${specifier}`);
    return name === "*" ? module : module[name];
  }

  cell(file: string, specifier: string, name: string): Cell | undefined {
    return this.#cell(file, specifier, name, new Set());
  }

  #cell(file: string, specifier: string, name: string, seen: Set<string>): Cell | undefined {
    if (isLibrary(specifier)) {
      const value = this.library(specifier, name);
      return { get: () => value, scope: null, name };
    }
    const target = resolveFile(this.#files, file, specifier);
    if (target === null || seen.has(`${target} ${name}`)) return undefined;
    seen.add(`${target} ${name}`);
    if (name === "*") {
      const namespace = this.#namespace(target);
      return { get: () => namespace, scope: null, name };
    }
    const own = this.#hooks.modules.find((module) => module.compiled.file === target)?.cells.get(name);
    if (own !== undefined) return own;
    return this.#passedOn(target, name, seen);
  }

  #passedOn(target: string, name: string, seen: Set<string>): Cell | undefined {
    const passedOn = this.#modules.find((module) => module.file === target)?.passedOn ?? [];
    const direct = passedOn.find((one) => one.imported !== null && one.exported === name);
    if (direct !== undefined) return this.#cell(target, direct.from, direct.imported!, seen);
    for (const star of passedOn) {
      if (star.imported !== null || name === "default") continue;
      if (isLibrary(star.from) && !(name in (this.#library(star.from) ?? {}))) continue;
      const found = this.#cell(target, star.from, name, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** All exports of a module as a frozen object of getters. */
  #namespace(target: string): object {
    const namespace = Object.create(null) as object;
    for (const name of this.#names(target, new Set()).sort()) {
      const cell = this.#cell(target, `./${target.split("/").at(-1)!}`, name, new Set());
      if (cell !== undefined) Object.defineProperty(namespace, name, { get: () => cell.get(), enumerable: true });
    }
    Object.defineProperty(namespace, Symbol.toStringTag, { value: "Module" });
    return Object.preventExtensions(namespace);
  }

  #names(target: string, seen: Set<string>): string[] {
    const module = this.#modules.find((one) => one.file === target);
    if (module === undefined || seen.has(target)) return [];
    seen.add(target);
    const stars = module.passedOn
      .filter((one) => one.imported === null)
      .flatMap(({ from }) => {
        if (isLibrary(from)) return Object.keys(this.#library(from) ?? {});
        const next = resolveFile(this.#files, target, from);
        return next === null ? [] : this.#names(next, seen).filter((name) => name !== "default");
      });
    return [...new Set([...module.exports, ...stars])];
  }
}
