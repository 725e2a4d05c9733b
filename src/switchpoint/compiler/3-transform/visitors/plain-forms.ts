/**
 * The plain form of a function, made from its generator: the same code, but where the generator would stop it gives up, and the
 * functions that it calls are called in their plain forms, and get to know as an argument how deep they are. Which functions have one, and why: 2-analyze/plain-functions.ts.
 */
import type { Binding } from "../../2-analyze/scopes.ts";
import type { Node } from "../../node.ts";
import { plainCode, textOf, type Code } from "../code.ts";
import type { Transform } from "../transform.ts";

/** The name of the plain form of a declared function; the stack traces of both are read alike. */
export function plainName(t: Transform, binding: Binding): string {
  return `${t.bodyName(binding)}_0`;
}

/** The declaration of the plain form; "" if there is none. `generator`: the whole generator function. */
export function plainForm(t: Transform, binding: Binding | null, generator: Code): Code {
  if (binding === null || !t.plain.has(binding)) return "";
  const p = t.prefix;
  const changes: readonly (readonly [string, string])[] = [
    [`function* ${t.bodyName(binding)}(`, `function ${plainName(t, binding)}(${p}k, `],
    [`${p}.depth + 1; `, `${p}k + 1; `],
    [`${p}.depth >= `, `${p}k >= `],
    [`yield* ${p}.at(`, `${p}.over(`],
  ];
  const code = plainCode(generator, (text) => changes.reduce((changed, [from, to]) => changed.replaceAll(from, () => to), text));
  if (textOf(code).includes("yield")) throw new Error(`${binding.name} has no plain form`);
  return [code, " "];
}

/** The call of a function that has a plain form, its arguments being in `texts`. `result`: a temporary. */
export function plainCall(t: Transform, node: Node, binding: Binding, texts: readonly string[], result: string): Code {
  const p = t.prefix;
  const depth = `${p}.depth = ${p}d, `;
  const list = texts.join(", ");
  const tried = `(${result} = ${p}.attempt(${[plainName(t, binding), ...texts].join(", ")})) !== ${p}.notDone ? ${result} : `;
  return {
    generator: [depth, tried, { at: node.start }, `yield* ${t.bodyName(binding)}(${list})`],
    plain: [{ at: node.start }, `${plainName(t, binding)}(${[`${p}d`, ...texts].join(", ")})`],
  };
}
