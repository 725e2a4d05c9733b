/**
 * Which variables live in cells: what a function shares with functions inside it. Source: Python/symtable.c.
 */
import type { Analysis, Binding, Scope } from "../2-analyze/scopes.ts";
import { childrenOf, isErased, type Node } from "../node.ts";

/** The cells and the free variables of every function, sorted by name as CPython sorts them. */
export class Closures {
  readonly #cells = new Map<Node, Set<string>>();
  readonly #free = new Map<Node, Set<string>>();

  constructor(analysis: Analysis) {
    for (const binding of new Set(analysis.declaredBy.values())) this.#trace(binding);
    this.#traceThis(analysis.module.node, []);
  }

  cells(owner: Node): string[] {
    return [...(this.#cells.get(owner) ?? [])].sort();
  }

  free(owner: Node): string[] {
    return [...(this.#free.get(owner) ?? [])].sort();
  }

  #trace(binding: Binding): void {
    const home = binding.scope.home;
    if (home.kind === "module" || !binding.captured || binding.kind === "inner" || binding.kind === "member") return;
    add(this.#cells, home.node, binding.name);
    for (const { scope } of binding.references) {
      for (let inner: Scope | null = scope.home; inner !== null && inner !== home; inner = inner.parent?.home ?? null)
        add(this.#free, inner.node, binding.name);
    }
  }

  /** `this` is Python's `self`, which arrow functions take from around them. `around`: the functions, innermost last. */
  #traceThis(node: Node, around: readonly Node[]): void {
    if (node.type === "ThisExpression") {
      let depth = around.length - 1;
      for (; depth > 0 && around[depth]!.type === "ArrowFunctionExpression"; depth--) add(this.#free, around[depth]!, "self");
      if (depth >= 0 && depth < around.length - 1) add(this.#cells, around[depth]!, "self");
    }
    const inside = /Function/.test(node.type) || node.type === "PropertyDefinition" ? [...around, node] : around;
    for (const child of childrenOf(node)) if (!isErased(child)) this.#traceThis(child, inside);
  }
}

function add(sets: Map<Node, Set<string>>, owner: Node, name: string): void {
  const known = sets.get(owner);
  if (known === undefined) sets.set(owner, new Set([name]));
  else known.add(name);
}
