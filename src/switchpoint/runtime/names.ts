/**
 * Names that reach beyond a function: global names, and the cells through which modules see each other's variables.
 */
import type { Sim } from "../machine/traps.ts";
import type { Hooks } from "./hooks.ts";
import type { ModuleRecord } from "./module-record.ts";

/** One exported variable. */
export interface Cell {
  /** Its value now. @throws ReferenceError before its initialisation */
  get(): unknown;
  /** The scope whose variable `name` it is, where others may see it change; null where nobody can. */
  readonly scope: object | null;
  readonly name: string;
}

/** Finds what modules import. */
export interface Linker {
  /** The cell of `name` ("*": the namespace) that `file` imports from `specifier`; undefined until that module has begun. */
  cell(file: string, specifier: string, name: string): Cell | undefined;
  /** An export of a library module ("*": all of it). */
  library(specifier: string, name: string): unknown;
}

/** For code that imports nothing. */
export const noLinker: Linker = { cell: () => undefined, library: () => undefined };

/** A cell that is looked up at its first use: in a circle of imports the other module may not have begun. */
export function lateCell($: Hooks, file: string, from: string, name: string): Cell {
  let found: Cell | undefined;
  const cell = (): Cell => {
    found ??= $.linker.cell(file, from, name);
    if (found === undefined) throw new ReferenceError(`Cannot access '${name}' before initialization`);
    return found;
  };
  return {
    get: () => cell().get(),
    get scope() {
      return cell().scope;
    },
    get name() {
      return cell().name;
    },
  };
}

/** Reads another module's variable: a visible operation where it may change. */
export function* importedValue($: Hooks, site: number, cell: Cell): Sim<unknown> {
  const { scope } = cell;
  if (scope === null) return cell.get();
  yield* $.get(site, scope, cell.name);
  return $.seen(site, cell.get());
}

/** `list`: exported name, reader, scope, local name; for each cell. */
export function openCells(module: ModuleRecord, list: unknown[]): void {
  for (let index = 0; index < list.length; index += 4) {
    const [exported, get, scope, name] = list.slice(index, index + 4) as [string, () => unknown, object | null, string];
    module.cells.set(exported, { get, scope, name });
  }
}

/** `list`: name, reader; for each variable at the top of the module. */
export function nameTop(module: ModuleRecord, list: unknown[]): void {
  for (let index = 0; index < list.length; index += 2) {
    const [name, get] = list.slice(index, index + 2) as [string, () => unknown];
    module.top.set(name, { get, scope: null, name });
  }
}

/** Whether a global name exists; it is made if it can be. */
function hasGlobal($: Hooks, name: string): boolean {
  if (name in $.globals) return true;
  const made = $.makeGlobal(name);
  if (made === undefined) return false;
  if (!(name in $.globals)) Object.defineProperty($.globals, name, { value: made.value, writable: true, configurable: true });
  return true;
}

export function readGlobal($: Hooks, name: string): unknown {
  if (!hasGlobal($, name)) throw new ReferenceError(`${name} is not defined`);
  return $.globals[name];
}

export function typeofGlobal($: Hooks, name: string): string {
  return hasGlobal($, name) ? typeof $.globals[name] : "undefined";
}

/** In strict mode only an existing global can be assigned. */
export function assignGlobal($: Hooks, name: string, value: unknown): unknown {
  if (!hasGlobal($, name)) throw new ReferenceError(`${name} is not defined`);
  $.globals[name] = value;
  return value;
}

export function assignConstant(name: string): never {
  void name;
  throw new TypeError("Assignment to constant variable.");
}

/** A name in its temporal dead zone. */
export function uninitialised(name: string): never {
  throw new ReferenceError(`Cannot access '${name}' before initialization`);
}
