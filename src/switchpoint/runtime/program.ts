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
  /** The error of an execution whose main thread was stopped with its process, before its end; absent, or null: it is none. */
  cutShort?(): Error | null;
}

/** Where an import of a file leads: the name of another file, null if to none. */
type Resolve = (file: string, specifier: string) => string | null;

/** What takes part when one file is run. */
interface Parts {
  readonly modules: readonly Compiled[];
  readonly factories: readonly Factory[];
  readonly resolve: Resolve;
}

/** Looks each import up once, for all instances of the program. */
function resolution(modules: readonly Compiled[]): Resolve {
  const files: readonly ProgramFile[] = modules.map(({ file }) => ({ name: file, text: "" }));
  const known = new Map<string, Map<string, string | null>>();
  return (file, specifier) => {
    let targets = known.get(file);
    if (targets === undefined) known.set(file, (targets = new Map()));
    let target = targets.get(specifier);
    if (target === undefined) targets.set(specifier, (target = resolveFile(files, file, specifier)));
    return target;
  };
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
  /** Per file that is run: the modules that it needs, in order of evaluation. */
  const orders = new Map<string, Parts>();
  return {
    file,
    modules,
    instantiate(hooks, world, script = null) {
      hooks.makeGlobal = learnerGlobals(world, hooks.globals);
      const wanted = script ?? file;
      let parts = orders.get(wanted);
      if (parts === undefined) {
        const places = importOrder(modules, wanted).map((name) => modules.findIndex((module) => module.file === name));
        const needed = places.map((at) => modules[at]!);
        parts = { modules: needed, factories: places.map((at) => factories[at]!), resolve: resolution(needed) };
        orders.set(wanted, parts);
      }
      return instantiate(parts.modules, parts.factories, hooks, library, parts.resolve);
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
  resolve: Resolve = resolution(modules),
): () => Sim<void> {
  hooks.linker = new ProgramLinker(modules, hooks, library, resolve);
  const bodies = modules.map((compiled, index) => {
    const record = new ModuleRecord(compiled, hooks.sites.length, hooks.tables(compiled));
    hooks.sites = hooks.sites.length === 0 ? compiled.sites : [...hooks.sites, ...compiled.sites];
    hooks.modules.push(record);
    return factories[index]!(hooks);
  });
  // Where a getter or setter of the library may be met, emitted code must ask.
  for (const { imports } of modules) {
    for (const { specifier } of imports) for (const key of library(specifier)?.[ACCESSORS] ?? []) accessorDefined(hooks, key);
  }
  return () => evaluate(modules, bodies);
}

/** The modules' top levels, one after the other. */
function* evaluate(modules: readonly Compiled[], bodies: readonly (() => Sim<void>)[]): Sim<void> {
  for (let at = 0; at < bodies.length; at++) {
    for (const { specifier } of modules[at]!.imports) checkModule(specifier);
    yield* bodies[at]!();
  }
}

class ProgramLinker implements Linker {
  readonly #modules: readonly Compiled[];
  readonly #hooks: Hooks;
  readonly #library: (specifier: string) => LibraryModule | undefined;
  readonly #resolve: Resolve;

  constructor(modules: readonly Compiled[], hooks: Hooks, library: (specifier: string) => LibraryModule | undefined, resolve: Resolve) {
    this.#modules = modules;
    this.#hooks = hooks;
    this.#library = library;
    this.#resolve = resolve;
  }

  library(specifier: string, name: string): unknown {
    const module = this.#library(specifier);
    if (module === undefined) throw new Error(`no library module ${specifier}`);
    return name === "*" ? module : module[name];
  }

  cell(file: string, specifier: string, name: string): Cell | undefined {
    const target = isLibrary(specifier) || name === "*" ? null : this.#resolve(file, specifier);
    return (target === null ? undefined : this.#own(target, name)) ?? this.#cell(file, specifier, name, new Set());
  }

  #own(target: string, name: string): Cell | undefined {
    return this.#hooks.modules.find((module) => module.compiled.file === target)?.cells.get(name);
  }

  #cell(file: string, specifier: string, name: string, seen: Set<string>): Cell | undefined {
    if (isLibrary(specifier)) {
      const value = this.library(specifier, name);
      return { get: () => value, scope: null, name };
    }
    const target = this.#resolve(file, specifier);
    if (target === null || seen.has(`${target} ${name}`)) return undefined;
    seen.add(`${target} ${name}`);
    if (name === "*") {
      const namespace = this.#namespace(target);
      return { get: () => namespace, scope: null, name };
    }
    return this.#own(target, name) ?? this.#passedOn(target, name, seen);
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
        const next = this.#resolve(target, from);
        return next === null ? [] : this.#names(next, seen).filter((name) => name !== "default");
      });
    return [...new Set([...module.exports, ...stars])];
  }
}
