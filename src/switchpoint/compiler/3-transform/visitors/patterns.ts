/**
 * Destructuring, taken apart into reads and steps of iterators, so that each is a point of its own.
 *
 * A declaration becomes a list of declarators in the order of the pattern (`const a = …, b = …`), which keeps the host's
 * rules for names that are not initialised yet. An assignment becomes one sequence expression.
 */
import { bare, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform } from "../transform.ts";
import { assignable } from "./targets.ts";
import { readReference, type Reference } from "./members.ts";
import { mayBreakOff } from "./open-patterns.ts";

/** Where the parts of a pattern go. */
interface Sink {
  /** The targets are being declared. */
  readonly declares: boolean;
  /** Runs code for its effect. */
  step(code: Code): void;
  /** Prepares a target, before its value is fetched; returns what to do with the value. */
  target(node: Node): (value: Code) => void;
}

/** `[a, o.b] = value`, as an expression whose value is `value`. */
export function assignPattern(t: Transform, pattern: Node, value: Code, kept: boolean): Code {
  const steps: Code[] = [];
  const source = t.temp();
  const sink: Sink = {
    declares: false,
    step: (code) => steps.push(code),
    target: (node) => {
      const place = assignable(t, bare(node), []);
      if (place.setup !== "" && !(Array.isArray(place.setup) && place.setup.length === 0)) steps.push(["(", place.setup, "0)"]);
      return (code) => {
        steps.push(place.write(code));
        place.done();
      };
    },
  };
  takeApart(t, pattern, source, sink);
  t.free(source);
  return ["(", source, " = ", value, ...steps.flatMap((step) => [", ", step]), kept ? [", ", source] : "", ")"];
}

/** The declarators of `pattern = value`: `name = code` each. */
export function declarePattern(t: Transform, pattern: Node, value: Code, declare: (identifier: Node, value: Code) => Code): Code[] {
  const declarators: Code[] = [];
  const source = t.temp();
  let waiting: Code[] = [[source, " = ", value]];
  const sink: Sink = {
    declares: true,
    step: (code) => waiting.push(code),
    target: (node) => (code) => {
      const all: Code = waiting.length === 0 ? code : ["(", ...waiting.flatMap((step) => [step, ", "]), code, ")"];
      waiting = [];
      declarators.push(declare(node, all));
    },
  };
  takeApart(t, pattern, source, sink);
  t.free(source);
  if (waiting.length > 0) declarators.push([t.unique("k"), " = (", ...waiting.flatMap((step) => [step, ", "]), "0)"]);
  return declarators;
}

function takeApart(t: Transform, pattern: Node, source: string, sink: Sink): void {
  if (pattern.type === "ArrayPattern") takeArray(t, pattern, source, sink);
  else takeObject(t, pattern, source, sink);
}

/** Gives `value` to a target, which may have a default or be a pattern itself. */
function give(t: Transform, node: Node, sink: Sink, fetch: () => Code): void {
  const inner = bare(node);
  const [target, fallback] = inner.type === "AssignmentPattern" ? [bare(inner.left as Node), inner.right as Node] : [inner, null];
  const nested = target.type === "ArrayPattern" || target.type === "ObjectPattern";
  const put = nested ? null : sink.target(target);
  let value = fetch();
  if (fallback !== null) value = withDefault(t, value, fallback, target);
  if (put !== null) return put(value);
  const temp = t.temp();
  sink.step([temp, " = ", value]);
  takeApart(t, target, temp, sink);
  t.free(temp);
}

function withDefault(t: Transform, value: Code, fallback: Node, target: Node): Code {
  const temp = t.temp();
  const pending = t.pending;
  t.pending = [...pending];
  const code = t.expression(fallback, { name: target.type === "Identifier" ? (target.name as string) : "" });
  t.pending = pending;
  t.free(temp);
  return ["((", temp, " = ", value, `) === void 0 ? `, code, " : ", temp, ")"];
}

function takeArray(t: Transform, pattern: Node, source: string, sink: Sink): void {
  const iteration = t.temp();
  const open = t.site("get", "", pattern);
  t.op("get_iter");
  const unfinished = mayBreakOff(t, pattern, sink.declares) ? t.activation.openPatterns(t.prefix) : null;
  const opening = `yield* ${t.prefix}.open(${t.number(open)}, ${source})`;
  if (unfinished !== null) t.activation.patterns++;
  const begun = unfinished === null ? opening : `${unfinished} = ${t.prefix}.within(${opening}, ${unfinished})`;
  sink.step([{ at: pattern.start }, `${iteration} = ${begun}`]);
  for (const element of pattern.elements as (Node | null)[]) {
    const site = t.site("get", "", element ?? pattern);
    t.op("store_fast");
    const mark = { at: (element ?? pattern).start };
    const take = `yield* ${t.prefix}.take(${t.number(site)}, ${iteration})`;
    if (element === null) sink.step([mark, take]);
    else if (element.type === "RestElement")
      give(t, element.argument as Node, sink, () => `(yield* ${t.prefix}.takeRest(${t.number(site)}, ${iteration}))`);
    else give(t, element, sink, () => [mark, `(${take})`]);
  }
  const end = t.site("call", "", pattern);
  if (unfinished !== null) sink.step(`${unfinished} = ${iteration}.outer`);
  sink.step([{ at: pattern.start }, `yield* ${t.prefix}.finish(${t.number(end)}, ${iteration})`]);
  t.free(iteration);
}

function takeObject(t: Transform, pattern: Node, source: string, sink: Sink): void {
  sink.step([{ at: pattern.start }, `${t.prefix}.needsObject(${source})`]);
  const properties = pattern.properties as Node[];
  const taken: string[] = [];
  const temps: string[] = [];
  for (const property of properties) {
    if (property.type === "RestElement") {
      const site = t.site("get", "", property);
      t.op("build");
      give(t, property.argument as Node, sink, () => `(yield* ${t.prefix}.restOf(${t.number(site)}, ${source}, [${taken.join(", ")}]))`);
      continue;
    }
    const reference = propertyReference(t, property, source, sink, temps);
    taken.push(reference.key);
    give(t, property.value as Node, sink, () => readReference(t, property, reference));
  }
  t.free(...temps.reverse());
}

/** A property of a pattern, its key evaluated. */
function propertyReference(t: Transform, property: Node, source: string, sink: Sink, temps: string[]): Reference {
  const key = property.key as Node;
  if (property.computed !== true) {
    const named = key.type === "Identifier";
    const name = named ? (key.name as string) : String(key.value);
    const text = JSON.stringify(name);
    return { setup: "", object: source, key: text, suffix: named ? `.${name}` : `[${text}]`, name, computed: false, temps: [] };
  }
  const temp = t.temp();
  temps.push(temp);
  sink.step([temp, ` = ${t.prefix}.key(`, t.expression(key), ")"]);
  return { setup: "", object: source, key: temp, suffix: `[${temp}]`, name: "", computed: true, temps: [] };
}
