/**
 * A program: its modules, compiled (program-text.ts) and evaluated, are linked and made into something that can be started.
 *
 * Text becomes code differently in each place (a vm script, a blob module), so there are three steps: `compileProgram`
 * gives the text of each module; the shell evaluates the texts to factories; `linkProgram` joins them.
 */
import type { Compiled } from "../compiler/compiled.ts";
import type { Sim } from "../machine/traps.ts";
import type { World } from "../python/interpreter.ts";
import { ACCESSORS } from "../python/indexing.ts";
import type { LibraryModule } from "../python/registry.ts";
import { checkModule } from "../python/module-versions.ts";
import type { Hooks } from "./hooks.ts";
import { learnerGlobals } from "./learner-globals.ts";
import { ModuleRecord } from "./module-record.ts";
import type { Cell, Linker } from "./names.ts";
import { isLibrary, resolveFile, type ProgramFile } from "./program-file.ts";
import { accessorDefined } from "./properties.ts";

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
