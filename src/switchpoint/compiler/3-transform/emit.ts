/**
 * Phase 3 for a whole module: the factory around the body, and what the linker must know.
 */
import type { Compiled } from "../compiled.ts";
import type { Analysis, Binding } from "../2-analyze/scopes.ts";
import { isErased, type Node } from "../node.ts";
import type { SourceLines } from "../source-lines.ts";
import { Activation } from "./activation.ts";
import { flatten, type Code } from "./code.ts";
import { Transform } from "./transform.ts";
import { visitors } from "./visitors.ts";
import { statementList } from "./visitors/blocks.ts";
import { closingPatterns } from "./visitors/open-patterns.ts";
import { exportCode, exportsOf, topCode } from "./visitors/modules.ts";
import { importedName } from "./visitors/names.ts";

/**
 * The JavaScript of a module. All that precedes the learner's code stands on its first line. `listed`: its functions tell the module
 * where they stand.
 */
export function emit(
  module: Node,
  analysis: Analysis,
  plain: ReadonlySet<Binding>,
  source: SourceLines,
  file: string,
  listed = false,
): Compiled {
  const activation = new Activation("module", null);
  const t = new Transform(source, analysis, plain, activation, visitors);
  const p = t.prefix;
  t.mayIndex = needsNames(module);
  t.lists = listed;
  const exports = exportsOf(t, module.body as Node[]);
  const opening = [exportCode(t, exports), needsNames(module) ? topCode(t) : ""];
  const list = statementList(t, module.body as Node[], module, "module", false, opening);
  const statements = closingPatterns(t, 0, module, list);
  const end = t.flush(module);
  const constants = [
    `${p}m = ${p}.module()`,
    `${p}b = ${p}m.base`,
    `${p}c = ${p}m.costs`,
    `${p}z = ${p}m.thresholds`,
    `${p}w = ${p}m.needs`,
    `${p}q = ${p}m.sums`,
    `${p}n = ${p}m.natives`,
    ...t.preamble,
  ];
  const code: Code = [
    `(function (${p}) { "use strict"; const ${constants.join(", ")}; return function* () { const ${p}d = ${p}.depth + 1; `,
    `${activation.temps(p)}${t.scopeDeclaration(module)}`,
    statements,
    end,
    "}; })",
  ];
  const { text, mappings } = flatten(code, source, p);
  return {
    file,
    code: text,
    sites: t.sites,
    blocks: t.blocks,
    sums: t.sums,
    mappings,
    imports: importsOf(module, source),
    exports: [
      ...new Set([
        ...exports.own.map((one) => one.exported),
        ...exports.passedOn.filter((one) => one.imported !== null).map((one) => one.exported),
      ]),
    ],
    links: linksOf(module, analysis, source),
    passedOn: exports.passedOn,
  };
}

function statementsWithSource(module: Node): Node[] {
  return (module.body as Node[]).filter((node) => node.source != null && !isErased(node) && !importsOnlyTypes(node));
}

/** Modules whose functions other processes may have to find by name, or whose objects have elements of their own. */
const NAMING: ReadonlySet<string> = new Set(["os", "multiprocessing", "concurrent", "_interpreters", "pickle", "mmap"]);

function needsNames(module: Node): boolean {
  return statementsWithSource(module).some((node) => {
    const [root, name] = (node.source.value as string).split("/");
    return root === "switchpoint" && NAMING.has(name ?? "");
  });
}

function importsOnlyTypes(node: Node): boolean {
  if (node.type !== "ImportDeclaration") return false;
  const specifiers = node.specifiers as Node[];
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === "type");
}

function importsOf(module: Node, source: SourceLines): Compiled["imports"] {
  const seen = new Map<string, Compiled["imports"][number]>();
  for (const node of statementsWithSource(module)) {
    const specifier = node.source.value as string;
    if (!seen.has(specifier)) seen.set(specifier, { specifier, ...source.at(node.source.start as number) });
  }
  return [...seen.values()];
}

/** Each imported name that is used as a value: types vanish. */
function linksOf(module: Node, analysis: Analysis, source: SourceLines): NonNullable<Compiled["links"]> {
  const links: { specifier: string; name: string; line: number; column: number }[] = [];
  for (const node of statementsWithSource(module)) {
    for (const specifier of (node.specifiers ?? []) as Node[]) {
      const name =
        node.type === "ImportDeclaration" ? importedName(specifier) : ((specifier.local.name ?? specifier.local.value) as string);
      const binding = node.type === "ImportDeclaration" ? analysis.declaredBy.get(specifier.local as Node) : undefined;
      if (node.type === "ImportDeclaration" && (binding === undefined || (binding.references.length === 0 && !binding.exported))) continue;
      if (name !== "*") links.push({ specifier: node.source.value as string, name, ...source.at(specifier.start) });
    }
  }
  return links;
}
