/**
 * Functions and classes by name, as pickles hold them: those of the library by the name of their module, those of the program
 * by what the runtime's registry says.
 */
import { bytearray } from "../../buffers/bytearray.ts";
import { AttributeError, ModuleNotFoundError } from "../../builtins.ts";
import type { Registry } from "../../interpreter.ts";
import type { Names } from "./reduction.ts";

/** `types.SimpleNamespace`: a plain object. */
const SimpleNamespace = (): object => ({});

/** What Python has and the library has under another name, or not as a function. */
const OTHERS: ReadonlyMap<string, Function> = new Map<string, Function>([
  ["types.SimpleNamespace", SimpleNamespace],
  ["builtins.bytearray", bytearray],
  ["builtins.set", (items: Iterable<unknown> = []) => new Set(items)],
  ["builtins.frozenset", (items: Iterable<unknown> = []) => new Set(items)],
  ["collections.OrderedDict", (items: Iterable<[unknown, unknown]> = []) => new Map(items)],
  ["builtins.Error", Error],
  ["builtins.RangeError", RangeError],
  ["builtins.ReferenceError", ReferenceError],
]);

/** What is published of the library: module name → its members. Filled once, when the library is put together. */
const byName = new Map<string, unknown>(OTHERS);
const names = new Map<unknown, readonly [module: string, name: string]>();

/** Makes the functions and classes of a module known by their names; the first name of a thing counts. */
export function publishNames(module: string, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    if (typeof value !== "function") continue;
    if (!byName.has(`${module}.${name}`)) byName.set(`${module}.${name}`, value);
    if (!names.has(value)) names.set(value, [module, name]);
  }
}

/** Names for an interpreter whose program has this registry. */
export function namesWith(registry: Registry): Names {
  return {
    libraryName: (value) => names.get(value)?.join(".") ?? null,
    nameOf(value) {
      const known = names.get(value) ?? hostName(value);
      if (known !== null) return known;
      const name = registry.nameOf(value);
      if (name === null) return null;
      const colon = name.lastIndexOf(":");
      return [name.slice(0, Math.max(0, colon)), name.slice(colon + 1)];
    },
    find(from, name) {
      // Names of Python 2, in protocol 2.
      const module = from === "__builtin__" || from === "exceptions" ? "builtins" : from;
      const known = byName.get(`${module}.${name}`) ?? registry.find(`${module}:${name}`);
      if (known !== undefined) return known;
      if (/^[a-z_]+$/.test(module) && module !== "__main__") throw new ModuleNotFoundError(`No module named '${module}'`);
      throw new AttributeError(`Can't get attribute '${name}' on <module '${module}'>`);
    },
  };
}

function hostName(value: Function): readonly [string, string] | null {
  return value === Error || value === RangeError || value === ReferenceError ? ["builtins", value.name] : null;
}
