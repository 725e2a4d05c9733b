/**
 * Imports and exports. An export is a cell that reads the variable whenever it is asked (live bindings); imports are read
 * from cells, library names are constants (names.ts). Both leave nothing where they stood.
 */
import { isErased, type Node } from "../../node.ts";
import { declaredNames } from "../../declared-names.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { classCode } from "./classes.ts";
import { importedName } from "./names.ts";

export const ImportDeclaration: Visitor = () => "";
export const ExportAllDeclaration: Visitor = () => "";

export const ExportNamedDeclaration: Visitor = (t, node) => (node.declaration == null ? "" : t.statement(node.declaration as Node));

export const ExportDefaultDeclaration: Visitor = (t, node) => {
  const declaration = node.declaration as Node;
  if (declaration.type === "FunctionDeclaration") return t.statement(declaration);
  if (declaration.type === "ClassDeclaration" && declaration.id != null) return t.statement(declaration);
  const value =
    declaration.type === "ClassDeclaration" ? classCode(t, declaration, "default") : t.expression(declaration, { name: "default" });
  t.op("store_global");
  return [`const ${t.prefix}default = `, value, "; "];
};

/** An export that passes on another module's. */
export interface PassedOn {
  readonly from: string;
  /** Name there; "*" for its namespace, null for everything it exports. */
  readonly imported: string | null;
  readonly exported: string;
}

/** What a module offers: its own names, and those of others. */
export interface Exports {
  readonly own: readonly { readonly exported: string; readonly local: string; readonly scope: string | null }[];
  readonly passedOn: readonly PassedOn[];
}

/** All exports of a module. */
export function exportsOf(t: Transform, statements: readonly Node[]): Exports {
  const own: { exported: string; local: string; scope: string | null }[] = [];
  const passedOn: PassedOn[] = [];
  for (const node of statements) {
    if (isErased(node)) continue;
    if (node.type === "ExportDefaultDeclaration") own.push(defaultExport(t, node));
    else if (node.type === "ExportAllDeclaration")
      passedOn.push({
        from: node.source.value as string,
        imported: node.exported == null ? null : "*",
        exported: node.exported == null ? "*" : nameOf(node.exported as Node),
      });
    else if (node.type === "ExportNamedDeclaration") named(t, node, own, passedOn);
  }
  return { own, passedOn };
}

function defaultExport(t: Transform, node: Node): Exports["own"][number] {
  const id = node.declaration.id as Node | null | undefined;
  const declares = node.declaration.type === "FunctionDeclaration" || node.declaration.type === "ClassDeclaration";
  if (declares && id != null) return local(t, "default", id.name as string);
  return { exported: "default", local: `${t.prefix}default`, scope: null };
}

function named(t: Transform, node: Node, own: Exports["own"][number][], passedOn: PassedOn[]): void {
  if (node.declaration != null) {
    for (const name of declaredNames(node.declaration as Node)) own.push(local(t, name, name));
    return;
  }
  for (const specifier of node.specifiers as Node[]) {
    if (specifier.exportKind === "type") continue;
    const exported = nameOf(specifier.exported as Node);
    if (node.source != null) {
      passedOn.push({ from: node.source.value as string, imported: nameOf(specifier.local as Node), exported });
      continue;
    }
    const name = nameOf(specifier.local as Node);
    const binding = t.analysis.module.bindings.get(name);
    if (binding === undefined) continue; // a type
    if (binding.kind === "import") passedOn.push({ from: sourceOf(t, binding.node), imported: importedName(binding.node), exported });
    else own.push(local(t, exported, name));
  }
}

function sourceOf(t: Transform, specifier: Node): string {
  const statement = (t.analysis.module.node.body as Node[]).find(
    (one) => one.type === "ImportDeclaration" && (one.specifiers as Node[]).includes(specifier),
  )!;
  return statement.source.value as string;
}

function nameOf(node: Node): string {
  return (node.type === "Identifier" ? node.name : node.value) as string;
}

function local(t: Transform, exported: string, name: string): Exports["own"][number] {
  const binding = t.analysis.module.bindings.get(name);
  return { exported, local: name, scope: binding?.shared === true ? t.scopeName(binding.scope) : null };
}

/** The statement that opens the cells of a module's exports. */
export function exportCode(t: Transform, exports: Exports): Code {
  if (exports.own.length === 0) return "";
  const cells = exports.own.map(
    ({ exported, local: name, scope }) => `${JSON.stringify(exported)}, () => ${name}, ${scope ?? "null"}, ${JSON.stringify(name)}`,
  );
  return `${t.prefix}.exports(${t.prefix}m, [${cells.join(", ")}]); `;
}

/** The statement that gives the runtime the names at the top of a module: pickle writes functions and classes by name. */
export function topCode(t: Transform): Code {
  const { bindings } = t.analysis.module;
  const names = [...bindings].filter(([, { kind }]) => kind !== "import").map(([name]) => name);
  if (names.length === 0) return "";
  return `${t.prefix}.top(${t.prefix}m, [${names.map((name) => `${JSON.stringify(name)}, () => ${name}`).join(", ")}]); `;
}
