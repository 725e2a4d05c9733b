/**
 * Which functions may run as plain functions, and not as generators, while the budget lasts.
 *
 * A generator costs ten times a call. What makes it necessary is that a thread may be stopped in the middle of a function;
 * but as long as the budget of `$.left` lasts, nobody stops it. So a function gets a second, plain form that charges the same
 * sites in the same order. When the budget is gone inside it, it cannot wait: it gives up (runtime/plain-calls.ts), the budget
 * is put back to what it was at the call, and the generator does the same work again, this time stopping where it must. Costs,
 * steps and switch points are those of the generator, whether the plain form ended or not.
 *
 * Doing work twice is right only if nobody can tell. Therefore a function is plain if it
 *
 * - is declared, never assigned, and neither async nor a generator, with at most six parameters, all of them names;
 * - reads and writes its own variables only, which no closure captures, and constants of primitive values;
 * - computes with operators, makes no object, asks for no property, throws nothing, and
 * - calls nothing but functions of this kind.
 *
 * The call tests that its arguments are primitive values. Then all values inside are primitive (they come from arguments,
 * literals, operators and functions of this kind), no operator can call `valueOf` of an object of the program, and a plain
 * function has no effect but its result, or the error that an operator throws on primitives (`1n + 1`).
 *
 * The last condition is one on the module's graph of calls: start with all functions that keep the others, and take away those
 * that call something outside, until nothing changes. Recursion is no obstacle.
 *
 * No variable in here can be seen by another thread, so the explorer has no visible operation in such a function; it counts its
 * points, and so it always runs the generator.
 */
import { bare, isErased, type Node } from "../node.ts";
import type { Analysis, Binding, Scope } from "./scopes.ts";

/** Most parameters of a plain function. */
export const MOST_PARAMETERS = 6;

/** The declared functions that have a plain form. */
export function plainFunctions(analysis: Analysis): ReadonlySet<Binding> {
  const calls = new Map<Binding, Set<Binding>>();
  for (const binding of analysis.declaredBy.values()) {
    const callees = isCandidate(binding) ? new Body(analysis, binding).callees() : null;
    if (callees !== null) calls.set(binding, callees);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [binding, callees] of calls) {
      if ([...callees].every((callee) => calls.has(callee))) continue;
      calls.delete(binding);
      changed = true;
    }
  }
  return new Set(calls.keys());
}

function isCandidate({ kind, reassigned, node }: Binding): boolean {
  if (kind !== "function" || reassigned || node.type !== "FunctionDeclaration") return false;
  const params = node.params as Node[];
  if (node.async === true || node.generator === true || params.length > MOST_PARAMETERS) return false;
  return params.every((param) => param.type === "Identifier" && param.name !== "this");
}

const statements: ReadonlySet<string> = new Set([
  ...["BlockStatement", "IfStatement", "ReturnStatement", "ForStatement", "WhileStatement", "DoWhileStatement"],
  ...["ExpressionStatement", "EmptyStatement", "BreakStatement", "ContinueStatement", "LabeledStatement"],
]);
const operators: ReadonlySet<string> = new Set(["BinaryExpression", "LogicalExpression", "ConditionalExpression", "SequenceExpression"]);
const knownValues: ReadonlySet<string> = new Set(["undefined", "NaN", "Infinity"]);

/** One function, looked through. */
class Body {
  readonly #analysis: Analysis;
  readonly #binding: Binding;
  readonly #home: Scope;
  readonly #callees = new Set<Binding>();

  constructor(analysis: Analysis, binding: Binding) {
    this.#analysis = analysis;
    this.#binding = binding;
    this.#home = analysis.scopeOf.get(binding.node)!;
  }

  /** What it calls; null if it is not plain. */
  callees(): Set<Binding> | null {
    if (this.#home.hasShared) return null;
    for (const param of this.#binding.node.params as Node[]) if (!this.#isOwn(this.#analysis.declaredBy.get(param) ?? null)) return null;
    return this.#statement(this.#binding.node.body as Node) ? this.#callees : null;
  }

  #statement(node: Node): boolean {
    if (isErased(node)) return true;
    if (node.type === "VariableDeclaration") return this.#declaration(node);
    if (!statements.has(node.type)) return false;
    const { label: _, ...rest } = node as Node & { label?: unknown };
    return Object.values(rest).every((value) => {
      if (Array.isArray(value)) return value.every((one) => this.#statement(one as Node));
      if (typeof value !== "object" || value === null || typeof (value as Node).type !== "string") return true;
      const child = value as Node;
      return statements.has(child.type) || child.type === "VariableDeclaration" ? this.#statement(child) : this.#expression(child);
    });
  }

  #declaration(node: Node): boolean {
    if ((node.kind as string).endsWith("using")) return false;
    return (node.declarations as Node[]).every(
      ({ id, init }) =>
        id.type === "Identifier" &&
        this.#isOwn(this.#analysis.declaredBy.get(id as Node) ?? null) &&
        (init == null || this.#expression(init as Node)),
    );
  }

  #expression(wrapped: Node): boolean {
    const node = bare(wrapped);
    if (operators.has(node.type)) {
      if (node.operator === "in" || node.operator === "instanceof") return false;
      const parts = [node.left, node.right, node.test, node.consequent, node.alternate, ...((node.expressions ?? []) as Node[])];
      return parts.every((part) => part == null || this.#expression(part as Node));
    }
    switch (node.type) {
      case "Literal":
        return node.regex === undefined;
      case "Identifier":
        return this.#value(node);
      case "UnaryExpression":
        return node.operator !== "delete" && this.#expression(node.argument as Node);
      case "UpdateExpression":
        return this.#variable(node.argument as Node);
      case "AssignmentExpression":
        return this.#variable(node.left as Node) && this.#expression(node.right as Node);
      case "CallExpression":
        return this.#call(node);
      default:
        return false;
    }
  }

  #call(node: Node): boolean {
    const callee = bare(node.callee as Node);
    const binding = callee.type === "Identifier" ? this.#analysis.bindingOf.get(callee) : null;
    const args = node.arguments as Node[];
    if (binding == null || node.optional === true || args.length > MOST_PARAMETERS) return false;
    this.#callees.add(binding);
    return args.every((argument) => this.#expression(argument));
  }

  #variable(target: Node): boolean {
    const node = bare(target);
    return node.type === "Identifier" && this.#isOwn(this.#analysis.bindingOf.get(node) ?? null);
  }

  #value(node: Node): boolean {
    const binding = this.#analysis.bindingOf.get(node) ?? null;
    if (binding === null) return knownValues.has(node.name as string);
    return this.#isOwn(binding) || isPrimitiveConstant(binding);
  }

  #isOwn(binding: Binding | null): boolean {
    return binding !== null && variables.has(binding.kind) && !binding.captured && binding.scope.home === this.#home;
  }
}

const variables: ReadonlySet<string> = new Set(["var", "let", "const", "param"]);

function isPrimitiveConstant({ kind, shared, node }: Binding): boolean {
  const init = node.init as Node | null | undefined;
  return kind === "const" && !shared && init != null && bare(init).type === "Literal" && bare(init).regex === undefined;
}
