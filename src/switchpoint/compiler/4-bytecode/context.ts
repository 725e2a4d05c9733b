/** What the translation to Python knows at a place of the program: whose body it is in, and what names mean there. */
import type { Analysis, Binding } from "../2-analyze/scopes.ts";
import type { Node } from "../node.ts";
import type { SourceLines } from "../source-lines.ts";
import type { Closures } from "./closures.ts";
import type { Access, Expression, Name, NoteNode, Statement } from "./python-tree.ts";

/** How nodes become trees: handed along, because expressions hold statements and statements expressions. */
export interface Translation {
  expression(c: Context, node: Node): Expression;
  statements(c: Context, nodes: readonly Node[]): Statement[];
}

export class Context {
  readonly analysis: Analysis;
  readonly lines: SourceLines;
  readonly closures: Closures;
  readonly translation: Translation;
  readonly body: "module" | "function" | "class";
  /** Of functions defined here: `add.<locals>.`. */
  readonly prefix: string;
  /** The function, or null in the module's own body. */
  readonly owner: Node | null;

  constructor(
    from: Pick<Context, "analysis" | "lines" | "closures" | "translation">,
    body: Context["body"],
    prefix: string,
    owner: Node | null,
  ) {
    this.analysis = from.analysis;
    this.lines = from.lines;
    this.closures = from.closures;
    this.translation = from.translation;
    this.body = body;
    this.prefix = prefix;
    this.owner = owner;
  }

  inside(body: Context["body"], prefix: string, owner: Node | null): Context {
    return new Context(this, body, prefix, owner);
  }

  line(node: Node): number {
    return this.lines.at(node.start).line;
  }

  expression(node: Node): Expression {
    return this.translation.expression(this, node);
  }

  statements(nodes: readonly Node[]): Statement[] {
    return this.translation.statements(this, nodes);
  }

  binding(identifier: Node): Binding | null {
    return this.analysis.bindingOf.get(identifier) ?? this.analysis.declaredBy.get(identifier) ?? null;
  }

  /** The variable that an identifier names. */
  name(identifier: Node): Name {
    return this.variable(this.binding(identifier), identifier.name as string, this.line(identifier));
  }

  variable(binding: Binding | null, id: string, line: number): Name {
    return { kind: "Name", id, access: this.#access(binding), imported: binding?.kind === "import", line };
  }

  /** A name that Python finds among its built-ins. */
  builtin(id: string, line: number): Name {
    return this.variable(null, id, line);
  }

  #access(binding: Binding | null): Access {
    const meant = binding?.kind === "inner" ? (this.analysis.declaredBy.get(binding.node.id as Node) ?? binding) : binding;
    if (meant === null) return this.body === "function" ? "global" : "name";
    if (meant.scope.home.kind === "module")
      return this.body === "function" || (this.body === "module" && isDeclaredGlobal(meant)) ? "global" : "name";
    return meant.captured || binding?.kind === "inner" ? "deref" : "fast";
  }

  note(node: Node, text: string): NoteNode {
    return { kind: "Note", text, line: this.line(node) };
  }
}

/** Some function would say `global x`, because it assigns to it; CPython's symbol table then makes x global in the module's own code too. */
function isDeclaredGlobal(binding: Binding): boolean {
  return binding.references.some(({ write, scope }) => write && scope.home !== binding.scope.home);
}
