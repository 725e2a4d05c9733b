/**
 * What another thread can see: the escape analysis that decides where scheduling points go.
 *
 * A thread can reach a variable only through a closure. So:
 *
 * 1. A variable that no closure captures is private to one activation of its function, hence to one thread. No points.
 * 2. A captured variable is *settled* if every closure that captures it can only come into being after the variable got
 *    its one and only value. Nobody can then see it change. No points.
 * 3. Every other captured variable is *shared*: each read and each write is a visible operation (but not the write of the
 *    first value, if no closure can look before it).
 *
 * For rule 2 we need to know when a closure can first exist. A function expression exists from its place in the source on;
 * if it is itself the initial value of a variable, from the end of that declaration on. A function declaration is hoisted:
 * it exists from the first place that mentions it, or from the first existence of a closure that mentions it. Places can be
 * compared as times because a scope's own statements run in order: a loop that comes back to an earlier place makes a new
 * scope for everything declared inside it.
 *
 * What modules export counts as captured; that importers run later is true unless modules import each other in a circle,
 * and then (`circular`) no exported function is settled.
 */
import { patternNames } from "../declared-names.ts";
import type { Analysis, Binding, Reference, Scope } from "./scopes.ts";
import type { Node } from "../node.ts";

/** Marks the shared bindings, and the scopes that hold some. */
export function markShared(analysis: Analysis, circular: boolean): void {
  const births = new Births(analysis, circular);
  const bindings = new Set(analysis.declaredBy.values());
  for (const binding of bindings) {
    const captures = binding.references.filter((reference) => reference.scope.home !== binding.scope.home);
    if (alwaysSettled.has(binding.kind) || (captures.length === 0 && !binding.exported)) continue;
    const seenEarly = isLexical(binding) && captures.some((reference) => births.of(reference, binding.scope.home) < binding.settledAt);
    if (!binding.reassigned && !seenEarly) continue;
    binding.shared = true;
    binding.bornBeforeSeen = isLexical(binding) && !seenEarly;
    binding.scope.hasShared = true;
  }
}

const alwaysSettled = new Set(["inner", "self", "import", "member"]);

/** Declared at a place, and without a value before it. Others have their first value when their scope is entered. */
function isLexical(binding: Binding): boolean {
  return (
    binding.kind === "let" || binding.kind === "const" || binding.kind === "using" || binding.kind === "class" || binding.kind === "enum"
  );
}

/** When closures come into being. */
class Births {
  readonly #circular: boolean;
  /** Function expressions that are the whole initial value of a variable: offset of the end of that declaration. */
  readonly #initial = new Map<Node, number>();
  readonly #declared = new Map<Node, Binding>();
  readonly #known = new Map<Node, number>();

  constructor(analysis: Analysis, circular: boolean) {
    this.#circular = circular;
    for (const binding of analysis.declaredBy.values()) {
      if (binding.kind === "function") this.#declared.set(binding.node, binding);
      const node = binding.node;
      if (node.type === "VariableDeclarator" && node.init != null && patternNames(node.id as Node).length === 1)
        this.#initial.set(node.init as Node, node.end);
    }
  }

  /** The first offset in `home`'s code at which the closure that contains the reference can exist. */
  of(reference: Reference, home: Scope): number {
    let closure = reference.scope.home;
    while (closure.parent !== null && closure.parent.home !== home) closure = closure.parent.home;
    return this.#of(closure.node, home);
  }

  #of(node: Node, home: Scope): number {
    const binding = this.#declared.get(node);
    if (binding === undefined) return this.#initial.get(node) ?? node.start;
    if (binding.exported && this.#circular) return 0;
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    this.#known.set(node, Infinity); // while we look: a function that only mentions itself is never born of itself
    let first = Infinity;
    for (const reference of binding.references) {
      first = Math.min(first, reference.scope.home === home ? reference.node.start : this.of(reference, home));
    }
    this.#known.set(node, first);
    return first;
  }
}
