/**
 * Array patterns that an exception may leave half-way: `[a = f()] = values` has to close its iterator when `f` throws.
 *
 * A pattern is an expression, or the declarators of a declaration: there is no place for a `try` around it. So the function
 * remembers the iterators of the patterns that it is in, and whatever first hears of an exception closes them: a `try`
 * statement of the program, a loop or a block that has something to close itself, in the end the function. Since no
 * statement stands inside a pattern, all that are open when the exception arrives are to be closed.
 *
 * Patterns of plain variables need none of this: nothing but their iterator can fail.
 *
 * Source: ECMA-262, DestructuringAssignmentEvaluation (13.15.5.2), step "IteratorClose".
 */
import { bare, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform } from "../transform.ts";

/** Whether something besides its iterator may fail in an array pattern. */
export function mayBreakOff(t: Transform, pattern: Node, declares: boolean): boolean {
  return (pattern.elements as (Node | null)[]).some((element) => {
    if (element === null) return false;
    const given = bare(element.type === "RestElement" ? (element.argument as Node) : element);
    const target = given.type === "AssignmentPattern" && bare(given.right as Node).type === "Literal" ? bare(given.left as Node) : given;
    if (target.type !== "Identifier") return true;
    if (declares) return false;
    const binding = t.binding(target);
    return binding === null || !assignable.has(binding.kind) || target.start < binding.settledAt;
  });
}

const assignable: ReadonlySet<string> = new Set(["var", "let", "param", "function", "catch"]);

/** Code in which patterns may be left half-way (`before`: how many there were before it): closes them. */
export function closingPatterns(t: Transform, before: number, node: Node, code: Code): Code {
  const { activation, prefix: p } = t;
  if (activation.patterns === before) return code;
  activation.calls = true;
  const open = activation.openPatterns(p);
  const site = t.number(t.site("cost", "", node, []));
  const closed = `${p}.depth = ${p}d, yield* ${p}.closePatterns(${site}, ${open}`;
  return [
    "try { ",
    code,
    `} catch (${p}e) { if (${open} !== null) { ${p}e = ${p}.caught(${p}e); ${closed}, ${p}e); ${open} = null; } throw ${p}e; }`,
    ` finally { if (${open} !== null && !${p}.killed) { ${closed}, ${p}.none); ${open} = null; } } `,
  ];
}
