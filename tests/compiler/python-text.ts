/** A Python tree as Python source, so that a real CPython can compile it. Null where it holds something that Python cannot say. */
import type { ClassNode, Expression, FunctionNode, Statement } from "../../src/switchpoint/compiler/4-bytecode/python-tree.ts";

class Unsayable extends Error {}

/** The module's text. `release`: 207 is Python 2.7. */
export function pythonText(statements: readonly Statement[], release: number): string | null {
  try {
    return new Writer(release).block(statements, 0).join("\n") + "\n";
  } catch (error) {
    if (error instanceof Unsayable) return null;
    throw error;
  }
}

/** Keywords of Python get an underscore. */
const keywords = new Set(["assert", "from", "in", "is", "del", "pass", "lambda", "with", "None", "and", "or", "not"]);
const id = (name: string): string => (keywords.has(name) ? `${name}_` : name);

class Writer {
  readonly #release: number;
  constructor(release: number) {
    this.#release = release;
  }

  block(statements: readonly Statement[], depth: number): string[] {
    const lines = statements.flatMap((one) => this.#statement(one, depth));
    return lines.length > 0 ? lines : [`${"  ".repeat(depth)}pass`];
  }

  #statement(s: Statement, depth: number): string[] {
    const pad = "  ".repeat(depth);
    const inner = (list: readonly Statement[]): string[] => this.block(list, depth + 1);
    const e = (one: Expression): string => this.#expression(one);
    switch (s.kind) {
      case "Expr":
        return [pad + e(s.value)];
      case "Assign":
        return [pad + [...s.targets.map(e), this.#bare(s.value)].join(" = ")];
      case "AugAssign":
        return [`${pad}${e(s.target)} ${s.op}= ${e(s.value)}`];
      case "Delete":
        return [`${pad}del ${e(s.target)}`];
      case "If":
        return [`${pad}if ${e(s.test)}:`, ...inner(s.body), ...(s.orelse.length > 0 ? [`${pad}else:`, ...inner(s.orelse)] : [])];
      case "While":
        if (s.update.length > 0 && hasContinue(s.body)) throw new Unsayable();
        if (s.test === null && s.body.length === 1 && s.body[0]!.kind === "Expr" && s.body[0]!.line === s.line && s.update.length === 0)
          return [`${pad}while True: ${this.#statement(s.body[0]!, 0)[0]!}`];
        return [`${pad}while ${s.test === null ? "True" : e(s.test)}:`, ...inner([...s.body, ...s.update])];
      case "For":
        return [`${pad}for ${e(s.target)} in ${e(s.iter)}:`, ...inner(s.body)];
      case "With":
        if (s.body.length === 0) return [`${pad}with ${e(s.context)}${s.target === null ? "" : ` as ${e(s.target)}`}: pass`];
        return [`${pad}with ${e(s.context)}${s.target === null ? "" : ` as ${e(s.target)}`}:`, ...inner(s.body)];
      case "Try": {
        const handler =
          s.handler === null
            ? []
            : [`${pad}except BaseException${s.handler.name === null ? "" : ` as ${s.handler.name.id}`}:`, ...inner(s.handler.body)];
        return [`${pad}try:`, ...inner(s.body), ...handler, ...(s.final.length > 0 ? [`${pad}finally:`, ...inner(s.final)] : [])];
      }
      case "Return":
        return [`${pad}return${s.value === null ? "" : ` ${e(s.value)}`}`];
      case "Raise":
        return [`${pad}raise ${e(s.value)}`];
      case "Break":
      case "Continue":
        return [pad + s.kind.toLowerCase()];
      case "FunctionDef":
        return this.#def(s.node, id(s.target.id), depth);
      case "ClassDef":
        return this.#class(s.node, depth);
      case "ImportFrom":
        return [
          `${pad}from ${s.module} import ${s.names.map(({ name, target }) => (name === target.id ? id(name) : `${id(name)} as ${target.id}`)).join(", ")}`,
        ];
      case "Import":
        return [`${pad}import ${s.module}${s.module === s.target.id ? "" : ` as ${s.target.id}`}`];
      default:
        throw new Unsayable();
    }
  }

  #def(node: FunctionNode, name: string, depth: number): string[] {
    const pad = "  ".repeat(depth);
    const declared = declarations(node.body);
    const globals = [...declared.globals].map((one) => `${pad}  global ${one}`);
    const free = node.free.filter((one) => declared.derefs.has(one));
    if (free.length > 0 && this.#release < 300) throw new Unsayable();
    const body = this.block(node.body, depth + 1);
    return [`${pad}def ${name}(${this.#params(node)}):`, ...globals, ...free.map((one) => `${pad}  nonlocal ${one}`), ...body];
  }

  #params(node: FunctionNode): string {
    const without = node.params.length - node.defaults.length;
    const params = node.params.map((param, index) => {
      if (param.startsWith(".")) throw new Unsayable();
      return index < without ? id(param) : `${id(param)}=${this.#expression(node.defaults[index - without]!)}`;
    });
    return [...params, ...(node.vararg === null ? [] : [`*${node.vararg}`])].join(", ");
  }

  #class(node: ClassNode, depth: number): string[] {
    const bases = node.bases.map((base) => this.#expression(base));
    const list = bases.length === 0 && this.#release < 300 ? ["object"] : bases;
    return [
      `${"  ".repeat(depth)}class ${node.name}${list.length > 0 ? `(${list.join(", ")})` : ""}:`,
      ...this.block(node.body, depth + 1),
    ];
  }

  /** Without the parentheses that a tuple needs elsewhere. */
  #bare(e: Expression): string {
    return e.kind === "Tuple"
      ? e.elements.map((one) => this.#expression(one)).join(", ") + (e.elements.length === 1 ? "," : "")
      : this.#expression(e);
  }

  #expression(e: Expression): string {
    const x = (one: Expression): string => this.#expression(one);
    switch (e.kind) {
      case "Name":
        return id(e.id);
      case "Constant":
        return e.repr;
      case "Function": {
        const [only] = e.body;
        if (e.name !== "<lambda>" || e.body.length !== 1 || only!.kind !== "Return" || only.value === null) throw new Unsayable();
        return `(lambda ${this.#params(e)}: ${x(only.value)})`;
      }
      case "Binary":
      case "Compare":
        return `(${x(e.left)} ${e.op} ${x(e.right)})`;
      case "Unary":
        return `(${e.op} ${x(e.operand)})`;
      case "Bool":
        if (e.op === "??") throw new Unsayable();
        return `(${e.values.map(x).join(` ${e.op} `)})`;
      case "IfExp":
        return `(${x(e.body)} if ${x(e.test)} else ${x(e.orelse)})`;
      case "Attribute":
        return `${e.value.kind === "Constant" ? `(${x(e.value)})` : x(e.value)}.${e.attr}`;
      case "Subscript":
        return `${x(e.value)}[${x(e.index)}]`;
      case "Call":
        return `${x(e.callee)}(${[...e.args.map(x), ...e.keywords.map(({ name, value }) => `${name}=${x(value)}`)].join(", ")})`;
      case "List":
        return `[${e.elements.map(x).join(", ")}]`;
      case "Tuple":
        return `(${this.#bare(e)})`;
      case "Dict":
        return `{${e.keys.map((key, index) => `${x(key)}: ${x(e.values[index]!)}`).join(", ")}}`;
      case "Format":
        return this.#format(e.parts);
      case "Named":
        if (this.#release < 308) throw new Unsayable();
        return `(${x(e.target)} := ${x(e.value)})`;
      case "Yield":
        return `(yield${e.value === null ? "" : ` ${x(e.value)}`})`;
      default:
        throw new Unsayable();
    }
  }

  #format(parts: readonly (string | Expression)[]): string {
    const texts = parts.filter((part) => typeof part === "string").join("");
    const inner = parts.flatMap((part) => (typeof part === "string" ? [] : [this.#expression(part)]));
    if (texts.includes('"') || texts.includes("\\") || inner.some((one) => /['"]/.test(one))) throw new Unsayable();
    if (this.#release >= 306)
      return `f"${parts.map((part) => (typeof part === "string" ? part.slice(1, -1).replaceAll("{", "{{").replaceAll("}", "}}") : `{${this.#expression(part)}}`)).join("")}"`;
    const text = parts.map((part) => (typeof part === "string" ? part.slice(1, -1).replaceAll("%", "%%") : "%s")).join("");
    return `("${text}" % (${inner.join(", ")},))`;
  }
}

/** Names that a function's own statements assign and that are not its own. */
function declarations(body: readonly Statement[]): { globals: Set<string>; derefs: Set<string> } {
  const found = { globals: new Set<string>(), derefs: new Set<string>() };
  const target = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(target);
    const node = value as { kind?: string; id?: string; access?: string; elements?: unknown } | null;
    if (node?.kind === "Name" && node.access === "global") found.globals.add(node.id!);
    if (node?.kind === "Name" && node.access === "deref") found.derefs.add(node.id!);
    if (node?.kind === "Tuple") target(node.elements);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null) return;
    const node = value as { kind?: string; targets?: unknown; target?: unknown; node?: unknown };
    if (node.targets !== undefined) target(node.targets);
    if (node.target !== undefined && node.target !== null) target(node.target);
    if (node.kind === "Function" || node.kind === "Class") return;
    for (const [key, inner] of Object.entries(node)) if (key !== "node") visit(inner);
  };
  visit(body);
  return found;
}

function hasContinue(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasContinue);
  if (typeof value !== "object" || value === null) return false;
  const node = value as { kind?: string };
  if (node.kind === "Continue") return true;
  if (node.kind === "Function" || node.kind === "While" || node.kind === "For") return false;
  return Object.values(node).some(hasContinue);
}
