/**
 * The catalogue of faults that the compiler can find in a learner's source: code, message, remedy. Every fault that
 * leaves the compiler is made here, so that each has all three and a test can list them.
 *
 * Left to others: which node is at fault (1-parse/, runtime/program.ts for links between modules).
 */
import type { Diagnostic } from "./compiled.ts";

/** What is wrong and what to do; `$1`, `$2` stand for details. */
interface Entry {
  readonly message: string;
  readonly remedy: string;
}

/** Every fault, by code. */
export const catalogue = {
  syntax: { message: "$1", remedy: "" },
  "too-deep": { message: "This program is nested too deeply to be read", remedy: "Split the expression into several statements." },
  "too-long": {
    message: "This file has $1 characters, and at most $2 are compiled",
    remedy: "Split it into several files, or read its data from a file.",
  },
  internal: {
    message: "The compiler failed on this program: $1",
    remedy: "This is a fault of Switchpoint, not of your program: please report it.",
  },
  decorator: { message: "Decorators are not supported", remedy: "Call the function yourself: const f = decorate(function …)." },
  namespace: { message: "Namespaces are not supported", remedy: "Use a module of its own, or an object." },
  "import-equals": { message: "import … = … is not supported", remedy: 'Write import { name } from "…".' },
  "export-assignment": { message: "export = … is not supported", remedy: "Write export default …, or export { name }." },
  "dynamic-import": { message: "import(…) is not supported", remedy: 'Write import { name } from "…" at the top of the program.' },
  "import-defer": { message: "import defer and import source are not supported", remedy: 'Write import { name } from "…".' },
  "import-meta": { message: "import.meta is not supported", remedy: 'The main module sees __name__ === "__main__".' },
  "import-attributes": { message: "Import attributes are not supported", remedy: "Put the data into a TypeScript module and export it." },
  eval: { message: "eval is not supported", remedy: "Write the code in the program itself." },
  "new-function": { message: "Making functions from text is not supported", remedy: "Write the function in the program itself." },
  with: { message: "with is not supported", remedy: "Name the object: o.x." },
  accessor: { message: "accessor fields are not supported", remedy: "Write get and set methods." },
  await: {
    message: "await stands outside of an async function, where Python has none",
    remedy: "Put it in an async function, main say, and call asyncio.run(main()) at the end of the program.",
  },
  "async-generator-return": {
    message: "An async generator cannot return a value: Python's have none",
    remedy: "Yield the value, or write return; alone.",
  },
  "async-generator-delegate": {
    message: "yield* is not possible in an async generator: Python has no yield from there",
    remedy: "Write for await (const value of …) yield value;",
  },
  "unknown-module": { message: 'There is no module "$1"', remedy: "$2" },
  "unknown-export": { message: '"$1" has no export named "$2"', remedy: "$3" },
} as const satisfies Record<string, Entry>;

/** A code of the catalogue. */
export type FaultCode = keyof typeof catalogue;

/** Makes the fault `code` at a place (from 1) of `file`, with `details` in the places of `$1`, `$2`, … */
export function fault(code: FaultCode, file: string, place: { line: number; column: number }, ...details: string[]): Diagnostic {
  const fill = (text: string) => text.replace(/\$(\d)/g, (_, n: string) => details[Number(n) - 1] ?? "");
  const entry: Entry = catalogue[code];
  return { code, file, line: place.line, column: place.column, message: fill(entry.message), remedy: fill(entry.remedy) };
}
