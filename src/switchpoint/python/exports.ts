/** What a module of the library exports, known without loading it. */
import { moduleNames } from "./module-names.ts";

/** The names that can be imported from the module; undefined if there is no such module. */
export function exportsOf(specifier: string): readonly string[] | undefined {
  return moduleNames.get(specifier)?.names.split(" ");
}
