/**
 * Names: reads and writes of variables, `this`, and what a name means that is not the program's.
 */
import type { Node } from "../../node.ts";
import type { Binding } from "../../2-analyze/scopes.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { intrinsicNames, learnerNames } from "../intrinsic-names.ts";

/** A read of a variable. */
export const Identifier: Visitor = (t, node) => readName(t, node, t.binding(node));

/** The code of a read of what `node` names. */
export function readName(t: Transform, node: Node, binding: Binding | null): Code {
  const name = node.name as string;
  if (binding === null) return readGlobal(t, name);
  if (t.dead.has(binding.scope)) return `${t.prefix}.uninitialised(${JSON.stringify(name)})`;
  if (binding.kind === "member") return enumMember(t, binding);
  if (binding.kind === "inner") return innerName(t, binding);
  if (binding.kind === "import") return readImport(t, node, binding);
  if (!binding.shared) {
    t.op(t.access("load", binding));
    return name;
  }
  const site = t.site("read", name, node);
  t.op(t.access("load", binding));
  const number = t.number(site);
  return {
    generator: `(${t.charged(site)} ? (yield* ${t.prefix}.rd(${number}, ${t.scopeName(binding.scope)}), ${t.prefix}.seen(${number}, ${name})) : ${name})`,
    plain: ["(", t.charge(site, (text) => `${text}, `, ""), name, ")"],
  };
}

/** A name that the program does not declare: the realm's own, the learner's globals, `arguments`. */
function readGlobal(t: Transform, name: string): Code {
  if (name === "arguments") {
    t.op("load_fast");
    const activation = t.activation;
    if (activation.owner === activation) return name;
    activation.owner.keepsArguments = true;
    return `${t.prefix}args${activation.owner.id}`;
  }
  t.op("load_global");
  if (intrinsicNames.has(name)) return name;
  if (learnerNames.has(name)) return t.constant(`global ${name}`, "g", `${t.prefix}.global(${JSON.stringify(name)})`);
  return `${t.prefix}.global(${JSON.stringify(name)})`;
}

/** Inside its own body a class's name is a constant of the class. */
function innerName(t: Transform, binding: Binding): Code {
  t.op("load_deref");
  return `${t.prefix}C${binding.scope.id}.c`;
}

function enumMember(t: Transform, binding: Binding): Code {
  t.op("load_global", "load_attr");
  return `${(binding.scope.node.id as Node).name as string}.${binding.name}`;
}

/** Library names are constants; another module's variable may change, so its cell decides. */
function readImport(t: Transform, node: Node, binding: Binding): Code {
  const from = importSource(t, binding);
  if (isLibrary(from)) {
    t.op("load_global");
    return libraryConstant(t, from, importedName(binding.node));
  }
  const cell = t.constant(
    `cell ${from} ${importedName(binding.node)}`,
    "i",
    `${t.prefix}.cell(${JSON.stringify(from)}, ${JSON.stringify(importedName(binding.node))})`,
  );
  const site = t.site("read", binding.name, node);
  t.op("load_global");
  return `(${t.charged(site)} ? yield* ${t.prefix}.importedValue(${t.number(site)}, ${cell}) : ${cell}.get())`;
}

/** A constant for an export of a library module. */
export function libraryConstant(t: Transform, from: string, name: string): string {
  return t.constant(`library ${from} ${name}`, "l", `${t.prefix}.library(${JSON.stringify(from)}, ${JSON.stringify(name)})`);
}

/** The exported name behind an import specifier; "*" for the namespace. */
export function importedName(specifier: Node): string {
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  const imported = specifier.imported as Node;
  return (imported.type === "Identifier" ? imported.name : imported.value) as string;
}

function importSource(t: Transform, binding: Binding): string {
  for (const statement of t.analysis.module.node.body as Node[]) {
    if (statement.type === "ImportDeclaration" && (statement.specifiers as Node[]).includes(binding.node))
      return statement.source.value as string;
  }
  throw new Error(`import of ${binding.name} without a declaration`);
}

/** Whether a module specifier names one of ours. */
export function isLibrary(specifier: string): boolean {
  return specifier === "switchpoint" || specifier.startsWith("switchpoint/");
}

/**
 * The code of a write of `value` to a variable. The value is computed first, then comes the point, then the write.
 */
export function writeName(t: Transform, node: Node, value: Code): Code {
  const name = node.name as string;
  const binding = t.binding(node);
  if (binding !== null && t.dead.has(binding.scope)) return ["(", value, `, ${t.prefix}.uninitialised(${JSON.stringify(name)}))`];
  if (binding === null) return ["(", t.prefix, `.assignGlobal(${JSON.stringify(name)}, `, value, "))"];
  if (constants.has(binding.kind)) return ["(", value, `, ${t.prefix}.assignConstant(${JSON.stringify(name)}))`];
  const store = t.access("store", binding);
  if (!binding.shared) {
    t.op(store);
    return ["(", name, " = ", value, ")"];
  }
  const temp = t.temp();
  const site = t.site("write", name, node);
  t.op(store);
  t.free(temp);
  const ask = t.looking(site, `(yield* ${t.prefix}.wr(${t.number(site)}, ${t.scopeName(binding.scope)}, ${temp}))`);
  return ["(", temp, " = ", value, ", ", ask, `, ${name} = ${temp})`];
}

/** Names that are never assigned: an attempt is an error of the run. */
export const constants: ReadonlySet<string> = new Set(["import", "inner", "member", "self"]);

/** `this`: in an arrow, what the enclosing function kept; in a constructor of a derived class, what super() made. */
export const ThisExpression: Visitor = (t) => {
  t.op("load_fast");
  return thisCode(t);
};

/** How `this` is spelled here. */
export function thisCode(t: Transform): string {
  const owner = t.activation.owner;
  if (owner.derived) return `${t.prefix}.self(${t.prefix}this${owner.id})`;
  if (owner.kind === "module") return "void 0";
  if (owner === t.activation && !owner.namesThis) return "this";
  owner.keepsThis = true;
  return `${t.prefix}this${owner.id}`;
}
