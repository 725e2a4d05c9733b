/**
 * The functions, classes and values of one instance of a program by their names: what pickle writes for them, and what it finds
 * in another process. Only what stands at the top of a module has a name.
 *
 * Source: CPython, Lib/pickle.py (save_global, find_class).
 */
import type { Registry } from "../python/interpreter.ts";
import type { Hooks } from "./hooks.ts";

export class ProgramRegistry implements Registry {
  readonly #hooks: Hooks;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  nameOf(value: unknown): string | null {
    if (typeof value !== "function") return null;
    for (const { compiled, top, cells } of this.#hooks.modules) {
      for (const names of [top, cells]) {
        for (const [name, cell] of names) if (read(cell.get) === value) return `${compiled.file}:${name}`;
      }
    }
    return null;
  }

  find(name: string): unknown {
    const at = name.lastIndexOf(":");
    const module = this.#hooks.modules.find(({ compiled }) => compiled.file === name.slice(0, at));
    const local = name.slice(at + 1);
    const cell = module?.top.get(local) ?? module?.cells.get(local);
    return cell === undefined ? undefined : read(cell.get);
  }

  held(): unknown[] {
    return this.#hooks.modules.flatMap(({ top }) => [...top.values()].map(({ get }) => read(get)));
  }
}

/** A variable's value; undefined before its initialisation. */
function read(get: () => unknown): unknown {
  try {
    return get();
  } catch {
    return undefined;
  }
}
