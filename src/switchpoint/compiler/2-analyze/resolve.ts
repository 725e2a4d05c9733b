/**
 * Who means what: one walk that opens scopes, declares names and collects references, which are resolved when all
 * declarations are known (hoisting). Strict mode throughout: function declarations in blocks belong to the block.
 *
 * Left to others: whether a variable is shared (sharing.ts).
 */
import { declaredNames, patternNames } from "../declared-names.ts";
import { childrenOf, isErased, type Node } from "../node.ts";
import { Scope, type Analysis, type Binding, type BindingKind, type Reference } from "./scopes.ts";

/** Resolves all names of a module. */
export function resolve(module: Node): Analysis {
  const walker = new Walker(module);
  walker.visitAll(module.body as Node[], walker.module);
  return walker.finish();
}

class Walker {
  readonly module: Scope;
  readonly scopeOf = new Map<Node, Scope>();
  readonly declaredBy = new Map<Node, Binding>();
  readonly names = new Set<string>();
  readonly #references: Reference[] = [];
  readonly #exported: { name: string; scope: Scope; node: Node | null }[] = [];
  #scopes = 0;
  #bindings = 0;

  constructor(module: Node) {
    this.module = this.#open("module", null, module);
  }

  finish(): Analysis {
    const bindingOf = new Map<Node, Binding | null>();
    for (const reference of this.#references) {
      const binding = reference.scope.lookup(reference.node.name as string);
      bindingOf.set(reference.node, binding);
      if (binding === null) continue;
      binding.references.push(reference);
      if (reference.write) binding.reassigned = true;
      if (reference.scope.home !== binding.scope.home) binding.captured = true;
    }
    for (const { name, scope, node } of this.#exported) {
      const binding = scope.lookup(name);
      if (node !== null) bindingOf.set(node, binding);
      if (binding !== null) binding.exported = true;
    }
    return { module: this.module, scopeOf: this.scopeOf, bindingOf, declaredBy: this.declaredBy, names: this.names };
  }

  visitAll(nodes: readonly (Node | null)[], scope: Scope): void {
    for (const node of nodes) if (node !== null) this.visit(node, scope);
  }

  visit(node: Node, scope: Scope): void {
    if (isErased(node)) return;
    const special = visitors[node.type];
    if (special !== undefined) special(this, node, scope);
    else if (!node.type.startsWith("TS") || transparent.has(node.type)) this.visitAll(childrenOf(node), scope);
  }

  open(kind: Scope["kind"], parent: Scope, node: Node): Scope {
    return this.#open(kind, parent, node);
  }

  #open(kind: Scope["kind"], parent: Scope | null, node: Node): Scope {
    const scope = new Scope(kind, parent, node, this.#scopes++);
    this.scopeOf.set(node, scope);
    return scope;
  }

  refer(node: Node, scope: Scope, write: boolean): void {
    this.names.add(node.name as string);
    this.#references.push({ node, scope, write });
  }

  exports(name: string, scope: Scope, node: Node | null): void {
    this.#exported.push({ name, scope, node });
  }

  declare(identifier: Node, kind: BindingKind, scope: Scope, node: Node): Binding {
    const name = identifier.name as string;
    this.names.add(name);
    const owner = kind === "var" ? scope.home : scope;
    const known = owner.bindings.get(name);
    // `var` twice, a parameter and a `var`, a function twice, an enum in parts: one variable.
    const binding = known ?? makeBinding(name, kind, owner, node, this.#bindings++);
    if (known !== undefined && (kind !== "var" || known.kind === "function")) known.reassigned = true;
    owner.bindings.set(name, binding);
    this.declaredBy.set(identifier, binding);
    return binding;
  }

  /** Declares the names of a pattern, and visits its computed keys and defaults. */
  pattern(target: Node, kind: BindingKind, scope: Scope, node: Node): void {
    switch (target.type) {
      case "Identifier":
        this.declare(target, kind, scope, node);
        return;
      case "TSParameterProperty":
        return this.pattern(target.parameter as Node, kind, scope, node);
      case "AssignmentPattern":
        this.pattern(target.left as Node, kind, scope, node);
        return this.visit(target.right as Node, scope);
      case "RestElement":
        return this.pattern(target.argument as Node, kind, scope, node);
      case "ArrayPattern":
        for (const element of target.elements as (Node | null)[]) if (element !== null) this.pattern(element, kind, scope, node);
        return;
      default:
        for (const property of target.properties as Node[]) {
          if (property.type === "RestElement") this.pattern(property.argument as Node, kind, scope, node);
          else {
            if (property.computed === true) this.visit(property.key as Node, scope);
            this.pattern(property.value as Node, kind, scope, node);
          }
        }
    }
  }

  /** An assignment target: names in it are written, everything else is evaluated. */
  target(node: Node, scope: Scope): void {
    switch (node.type) {
      case "Identifier":
        return this.refer(node, scope, true);
      case "AssignmentPattern":
        this.target(node.left as Node, scope);
        return this.visit(node.right as Node, scope);
      case "RestElement":
        return this.target(node.argument as Node, scope);
      case "ArrayPattern":
        for (const element of node.elements as (Node | null)[]) if (element !== null) this.target(element, scope);
        return;
      case "ObjectPattern":
        for (const property of node.properties as Node[]) {
          if (property.type !== "RestElement" && property.computed === true) this.visit(property.key as Node, scope);
          this.target((property.type === "RestElement" ? property.argument : property.value) as Node, scope);
        }
        return;
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "ParenthesizedExpression":
        return this.target(node.expression as Node, scope);
      default:
        return this.visit(node, scope);
    }
  }

  functionLike(node: Node, scope: Scope): void {
    let outer = scope;
    if (node.type === "FunctionExpression" && node.id != null) {
      outer = new Scope("self", scope, node, this.#scopes++);
      this.declare(node.id as Node, "self", outer, node);
    }
    const inner = this.open("function", outer, node);
    for (const param of node.params as Node[]) {
      if (param.type === "Identifier" && param.name === "this") continue;
      this.pattern(param, "param", inner, param);
    }
    const body = node.body as Node;
    if (body.type === "BlockStatement") this.visitAll(body.body as Node[], inner);
    else this.visit(body, inner);
  }

  classLike(node: Node, scope: Scope): void {
    const inner = this.open("class", scope, node);
    if (node.id != null) {
      if (node.type === "ClassDeclaration") this.declare(node.id as Node, "class", scope, node);
      const name = this.declare({ ...(node.id as Node) }, "inner", inner, node);
      this.declaredBy.set(node, name);
    }
    if (node.superClass != null) this.visit(node.superClass as Node, inner);
    for (const element of node.body.body as Node[]) this.classElement(element, inner);
  }

  classElement(element: Node, scope: Scope): void {
    if (isErased(element)) return;
    if (element.type === "StaticBlock") {
      this.visitAll(element.body as Node[], this.open("function", scope, element));
      return;
    }
    if (element.computed === true) this.visit(element.key as Node, scope);
    if (element.type === "MethodDefinition") this.functionLike(element.value as Node, scope);
    else if (element.value != null) this.visit(element.value as Node, this.open("function", scope, element));
  }
}

function makeBinding(name: string, kind: BindingKind, scope: Scope, node: Node, id: number): Binding {
  return {
    name,
    kind,
    scope,
    node,
    settledAt: node.end,
    references: [],
    reassigned: false,
    captured: false,
    exported: false,
    shared: false,
    bornBeforeSeen: false,
    id,
  };
}

const transparent = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
]);

type Visit = (walker: Walker, node: Node, scope: Scope) => void;

const visitFunction: Visit = (walker, node, scope) => {
  if (node.type === "FunctionDeclaration" && node.id != null) walker.declare(node.id as Node, "function", scope, node);
  walker.functionLike(node, scope);
};
const visitClass: Visit = (walker, node, scope) => walker.classLike(node, scope);
const visitInBlock: Visit = (walker, node, scope) => walker.visitAll(childrenOf(node), walker.open("block", scope, node));
const skip: Visit = () => {};

/** `for (… of/in …)`: the head's names live in a scope around the body; an assignment target is written. */
const visitForEach: Visit = (walker, node, scope) => {
  const inner = walker.open("block", scope, node);
  const left = node.left as Node;
  if (left.type === "VariableDeclaration") walker.visit(left, inner);
  else walker.target(left, inner);
  walker.visit(node.right as Node, inner);
  walker.visit(node.body as Node, inner);
};

const visitors: Record<string, Visit> = {
  Identifier: (walker, node, scope) => walker.refer(node, scope, false),
  FunctionDeclaration: visitFunction,
  FunctionExpression: visitFunction,
  ArrowFunctionExpression: visitFunction,
  ClassDeclaration: visitClass,
  ClassExpression: visitClass,
  BlockStatement: visitInBlock,
  ForStatement: visitInBlock,
  ForInStatement: visitForEach,
  ForOfStatement: visitForEach,
  SwitchStatement(walker, node, scope) {
    walker.visit(node.discriminant as Node, scope);
    const inner = walker.open("block", scope, node);
    for (const branch of node.cases as Node[]) walker.visitAll([branch.test as Node | null, ...(branch.consequent as Node[])], inner);
  },
  CatchClause(walker, node, scope) {
    const inner = walker.open("block", scope, node);
    if (node.param != null) walker.pattern(node.param as Node, "catch", inner, node.param as Node);
    walker.visit(node.body as Node, inner);
  },
  VariableDeclaration(walker, node, scope) {
    const kind = node.kind === "await using" ? "using" : (node.kind as BindingKind);
    for (const declarator of node.declarations as Node[]) {
      walker.pattern(declarator.id as Node, kind, scope, declarator);
      if (declarator.init != null) walker.visit(declarator.init as Node, scope);
      if (kind === "var" && declarator.init != null) markWritten(walker, declarator.id as Node);
    }
  },
  AssignmentExpression(walker, node, scope) {
    walker.target(node.left as Node, scope);
    walker.visit(node.right as Node, scope);
  },
  UpdateExpression: (walker, node, scope) => walker.target(node.argument as Node, scope),
  MemberExpression(walker, node, scope) {
    walker.visit(node.object as Node, scope);
    if (node.computed === true) walker.visit(node.property as Node, scope);
  },
  Property(walker, node, scope) {
    if (node.computed === true) walker.visit(node.key as Node, scope);
    walker.visit(node.value as Node, scope);
  },
  LabeledStatement: (walker, node, scope) => walker.visit(node.body as Node, scope),
  BreakStatement: skip,
  ContinueStatement: skip,
  MetaProperty: skip,
  PrivateIdentifier: skip,
  ImportDeclaration(walker, node, scope) {
    for (const specifier of node.specifiers as Node[])
      if (specifier.importKind !== "type") walker.declare(specifier.local as Node, "import", scope, specifier);
  },
  ExportAllDeclaration: skip,
  ExportNamedDeclaration(walker, node, scope) {
    if (node.declaration != null) {
      walker.visit(node.declaration as Node, scope);
      for (const name of declaredNames(node.declaration as Node)) walker.exports(name, scope, null);
      return;
    }
    if (node.source != null) return;
    for (const specifier of node.specifiers as Node[]) {
      if (specifier.exportKind === "type" || specifier.local.type !== "Identifier") continue;
      walker.exports(specifier.local.name as string, scope, specifier.local as Node);
    }
  },
  TSEnumDeclaration(walker, node, scope) {
    walker.declare(node.id as Node, "enum", scope, node);
    const inner = walker.open("enum", scope, node);
    for (const member of node.members as Node[]) {
      if (member.initializer != null) walker.visit(member.initializer as Node, inner);
      if (member.id.type === "Identifier") walker.declare(member.id as Node, "member", inner, member);
    }
  },
};

function markWritten(walker: Walker, target: Node): void {
  for (const identifier of patternNames(target)) walker.declaredBy.get(identifier)!.reassigned = true;
}
