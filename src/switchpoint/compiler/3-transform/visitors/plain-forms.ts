/**
 * Plain forms: ordinary functions that stand beside generators and do the same without asking. There are two kinds.
 *
 * - Of a function without effects (2-analyze/plain-functions.ts): where its generator would stop it gives up. It gets to know as an argument how many
 *   calls may still be in progress, and calls others of its kind in their plain forms.
 * - Of a function that runs at one go (one-go.ts): called only where the budget covers it.
 */
import type { Binding } from "../../2-analyze/scopes.ts";
import type { Node } from "../../node.ts";
import type { Code } from "../code.ts";
import { chargesOf } from "../code.ts";
import type { Transform } from "../transform.ts";
import { fill, togetherCharged } from "./one-go.ts";

/** A function that runs at one go, and the number of its block. */
export interface OneGo {
  readonly body: Code;
  readonly block: number;
}

/** The name of the plain form of a generator: `$f3_add` → `$pf3_add`. Stack traces are read so (runtime/positions.ts). */
export function plainName(generator: string): string {
  return generator.replace(/^\$+/, "$&p");
}

/** The plain form of a function without effects. `opening`: variables; `body`: what the generator does after its entry point. */
export function pureForm(t: Transform, name: string, list: string, entry: number, opening: Code, body: Code): Code {
  const p = t.prefix;
  const params = list === "" ? `${p}k` : `${p}k, ${list}`;
  const enter = `if (${p}k < 1) throw ${p}.recursionError(); ${t.charged(entry)} && ${p}.over(); `;
  return [`function ${plainName(name)}(${params}) { ${enter}`, togetherCharged(t, [opening, body]), "} "];
}

/** The plain form of a function that runs at one go. `params`: its `this`, which is its first argument, and its parameters. */
export function oneGoForm(
  t: Transform,
  node: Node,
  name: string,
  params: readonly string[],
  entry: number,
  opening: Code,
  body: Code,
): OneGo {
  const code: Code = [t.charge(entry, (text) => `${text}; `, ""), opening, body];
  const block = t.reserve(node);
  fill(t, block, chargesOf(code));
  return {
    body: [`function ${plainName(name)}(${params.filter((one) => one !== "").join(", ")}) { `, togetherCharged(t, code), "}"],
    block,
  };
}

/** The call of a function that runs at one go, its arguments being in `texts`. */
export function oneGoCall(t: Transform, node: Node, binding: Binding, texts: readonly string[]): Code {
  const p = t.prefix;
  const list = texts.join(", ");
  const withThis = ["void 0", ...texts].join(", ");
  const generator = t.bodyName(binding);
  const covered = `${p}.left >= ${p}w[${t.reserve(binding.node)}] && ${p}d < ${p}.limit ? `;
  const place = { at: node.start };
  return [covered, place, `${plainName(generator)}(${withThis}) : (${p}.depth = ${p}d, `, place, `yield* ${generator}(${list}))`];
}

/** The call of a function without effects, its arguments being in `texts`. `result`: a temporary. */
export function plainCall(t: Transform, site: number, node: Node, binding: Binding, texts: readonly string[], result: string): Code {
  const p = t.prefix;
  const plain = plainName(t.bodyName(binding));
  const list = texts.join(", ");
  const tried = `(${result} = ${p}.attempt(${[t.number(site), plain, ...texts].join(", ")})) !== ${p}.notDone ? ${result} : `;
  return {
    generator: [`${p}.depth = ${p}d, `, tried, { at: node.start }, `yield* ${t.bodyName(binding)}(${list})`],
    plain: [{ at: node.start }, `${plain}(${[`${p}k - 1`, ...texts].join(", ")})`],
  };
}
