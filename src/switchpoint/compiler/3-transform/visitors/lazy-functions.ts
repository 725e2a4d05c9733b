/**
 * Functions whose body runs later: generators (`function*`), coroutines (`async`) and async generators. Calling one binds the
 * parameters and makes the object, which runs the rest when it is resumed.
 *
 * Left to others: the parameters and the statements (functions.ts), the objects (runtime/generators.ts, python/coroutines/coroutine.ts,
 * python/coroutines/async-generator.ts).
 */
import type { Node } from "../../node.ts";
import { Activation } from "../activation.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { closingPatterns } from "./open-patterns.ts";

/** Whether calling the function gives an object, and runs nothing of its body. */
export function isLazy(node: Node): boolean {
  return node.generator === true || node.async === true;
}

/** Whether it is a generator of ECMAScript's. */
export function isGenerator(node: Node): boolean {
  return node.generator === true && node.async !== true;
}

/**
 * The end of the function's own generator: makes the object. `statements` emits its body. `name` of the result: the generator
 * function around it, which knows the prototype of its generators.
 */
export function lazyBody(t: Transform, node: Node, qualified: string, statements: () => Code): (name: string) => Code {
  const outer = t.activation;
  const mark = node.generator === true ? t.unique("y") : null;
  const inner = new Activation("generator", outer, { mark });
  t.activation = inner;
  t.pending = ["resume"];
  const site = t.site("cost", "", node);
  const code = closingPatterns(t, 0, node, statements());
  t.activation = outer;
  const p = t.prefix;
  const depth = inner.calls ? `const ${p}d = ${p}.depth + 1; if (${p}d > ${p}.limit) throw ${p}.recursionError(); ` : "";
  // The name is what tracebacks show.
  const plain = qualified.replace(/.*\./, "").replace(/[^\p{ID_Continue}]/gu, "_");
  const body: Code = [
    `function* ${t.unique(`f_${plain}_`)}(${mark ?? ""}) { ${p}.left -= ${p}c[${site}]; ${depth}${inner.temps(p)}`,
    code,
    "}",
  ];
  if (isGenerator(node)) return (name) => [`return ${p}.generator(${name}, `, body, "); "];
  const made = `return ${p}.${node.generator === true ? "asyncGenerator" : "coroutine"}(${JSON.stringify(qualified)}, `;
  return () => (node.generator === true ? [made, body, "); "] : [made, "(", body, ")()); "]);
}

/** `yield value`: the value travels in a mark that only this generator's object knows. */
export const YieldExpression: Visitor = (t, node) => {
  const mark = t.activation.mark!;
  const value = node.argument == null ? "void 0" : t.expression(node.argument as Node);
  if (node.delegate === true) {
    const site = t.site("call", "", node);
    t.op("yield");
    return ["(yield* ", t.prefix, `.delegate(${t.number(site)}, ${mark}, `, value, "))"];
  }
  const site = t.site("cost", "", node);
  t.op("yield");
  return [`(yield (${t.prefix}.left -= ${t.prefix}c[${site}], ${mark}.value = `, value, `, ${mark}))`];
};

/** `await using`: enters what it binds. */
export function useAsync(t: Transform, node: Node, value: Code): Code {
  const p = t.prefix;
  t.activation.calls = true;
  const site = t.site("call", "", node);
  t.op("yield");
  return [`(yield* ${p}.useAsync(${t.number(site)}, ${t.disposal}, `, value, `, ${p}.depth = ${p}d))`];
}

/** `await value`: what it awaits runs in its place; suspensions go out to whoever drives the coroutine. */
export const AwaitExpression: Visitor = (t, node) => {
  const p = t.prefix;
  t.activation.calls = true;
  const value = t.temp();
  const code = t.expression(node.argument as Node);
  const site = t.site("cost", "", node);
  t.free(value);
  t.op("yield");
  return [
    `(${value} = `,
    code,
    ", ",
    { at: node.start },
    `${p}.left -= ${p}c[${site}], ${p}.depth = ${p}d, yield* ${p}.await(${t.number(site)}, ${value}))`,
  ];
};
