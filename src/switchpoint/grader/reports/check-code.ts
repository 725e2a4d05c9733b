/**
 * The source of each check in grade.ts, for formats that show the test beside its result (Exercism's `test_code`). Checks whose
 * id is not written as a literal have none.
 */
import type { Node } from "../../compiler/node.ts";
import { parse } from "../../compiler/1-parse/parse.ts";
import { SourceLines } from "../../compiler/source-lines.ts";

/** Property name → property, of an object literal. */
function fields(object: Node): ReadonlyMap<string, Node> {
  const properties = (object.properties as Node[]).filter(({ type, computed }) => type === "Property" && computed !== true);
  return new Map(properties.map((property) => [((property.key as Node).name ?? (property.key as Node).value) as string, property]));
}

/** The text from its first character, with the indentation of its line taken off the following lines. */
function dedented(text: string, start: number, end: number): string {
  const indent = /[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1, start))?.[0] ?? "";
  return text.slice(start, end).replaceAll(`\n${indent}`, "\n");
}

/** Check id → source of its `program`. Empty if grade.ts cannot be read. Hidden checks are left out. */
export function checkCode(grade: { readonly name: string; readonly text: string }): ReadonlyMap<string, string> {
  const parsed = parse(new SourceLines(grade.text), grade.name);
  const code = new Map<string, string>();
  if (!parsed.ok) return code;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null || typeof (node as Node).type !== "string") return;
    const found = node as Node;
    if (found.type === "ObjectExpression") {
      const own = fields(found);
      const [id, program, hidden] = [
        own.get("id")?.value as Node | undefined,
        own.get("program"),
        own.get("hidden")?.value as Node | undefined,
      ];
      if (typeof id?.value === "string" && program !== undefined && (hidden === undefined || hidden.value === false)) {
        code.set(id.value, dedented(grade.text, program.start, program.end));
      }
    }
    for (const child of Object.values(found)) visit(child);
  };
  visit(parsed.module);
  return code;
}
