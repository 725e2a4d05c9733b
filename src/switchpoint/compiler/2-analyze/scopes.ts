/**
 * Scopes, bindings and references of one module: the data that phase 2 computes and phase 3 reads.
 */
import type { Node } from "../node.ts";

/** How a name came to be. "self": the name of a function expression inside itself; "inner": a class's name inside itself. */
export type BindingKind =
  "var" | "let" | "const" | "using" | "param" | "catch" | "function" | "class" | "inner" | "self" | "import" | "enum" | "member";

/** One variable. */
export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  readonly scope: Scope;
  /** The declaring node: a declarator, function, class, parameter, import specifier. */
  readonly node: Node;
  /** Offset at which a lexical declaration has done its work. */
  readonly settledAt: number;
  readonly references: Reference[];
  /** It is assigned after its initialisation. */
  reassigned: boolean;
  /** A function other than the declaring one mentions it. */
  captured: boolean;
  /** Another module may read it. */
  exported: boolean;
  /** Reads and writes are visible operations (sharing.ts decides). */
  shared: boolean;
  /** Shared, but nobody can look before it has its first value: giving it that value is no visible operation. */
  bornBeforeSeen: boolean;
  /** Numbers bindings of a module, for emitted names. */
  readonly id: number;
}

/** One use of a name. */
export interface Reference {
  readonly node: Node;
  readonly scope: Scope;
  readonly write: boolean;
}

/** A region of the source in which names are declared. */
export class Scope {
  readonly kind: "module" | "function" | "block" | "class" | "self" | "enum";
  readonly parent: Scope | null;
  readonly node: Node;
  /** The scope of the nearest function (or field initialiser, or module): code of one activation. */
  readonly home: Scope;
  readonly bindings = new Map<string, Binding>();
  /** Some binding of this scope is shared: the emitted scope needs an object that stands for it. */
  hasShared = false;
  readonly id: number;

  constructor(kind: Scope["kind"], parent: Scope | null, node: Node, id: number) {
    this.kind = kind;
    this.parent = parent;
    this.node = node;
    this.id = id;
    this.home = parent === null || kind === "function" || kind === "module" ? this : parent.home;
  }

  /** The binding that `name` means here, or null if it is none of the program's. */
  lookup(name: string): Binding | null {
    for (let scope: Scope | null = this; scope !== null; scope = scope.parent) {
      const binding = scope.bindings.get(name);
      if (binding !== undefined) return binding;
    }
    return null;
  }
}

/** What phase 2 hands on. */
export interface Analysis {
  readonly module: Scope;
  /** The scope that a node opens (functions, blocks, loops, classes, catch clauses, switch statements, field initialisers). */
  readonly scopeOf: ReadonlyMap<Node, Scope>;
  /** What each identifier in the position of an expression or assignment target means; null: a global name. */
  readonly bindingOf: ReadonlyMap<Node, Binding | null>;
  /** The binding that each declaring identifier makes. */
  readonly declaredBy: ReadonlyMap<Node, Binding>;
  /** Every name that occurs in the source. */
  readonly names: ReadonlySet<string>;
}
