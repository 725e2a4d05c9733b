/** What each kind of check must say beside what all say: the fault of a definition in a few words, or null. */
import type { Check, Machine } from "./author.ts";
import { isCount, isText } from "./exercise-fault.ts";
import { allFailings, failings } from "./failings.ts";
import { faultInSettings } from "../runtime/run.ts";

interface Rule<C> {
  /** It has a `program`. */
  readonly runs: boolean;
  readonly fault: (check: C) => string | null;
}

type Rules = { readonly [K in Check["kind"]]: Rule<Extract<Check, { kind: K }>> };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTextRecord = (value: unknown): value is Readonly<Record<string, string>> => isRecord(value) && Object.values(value).every(isText);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;
const isPositive = (value: unknown): boolean => typeof value === "number" && value > 0 && value < Infinity;

function machineFault(on: Machine | undefined): string | null {
  if (on === undefined) return null;
  if (!isRecord(on)) return "on must be a machine, such as { cores: 2 }";
  return faultInSettings(on);
}

/** Of a list of ways to fail. */
function failingsFault(name: string, list: unknown, known: readonly string[] = failings): string | null {
  if (list === undefined || (isList(list) && list.every((kind) => known.includes(kind as string)))) return null;
  return `${name} must name at least one of ${known.join(", ")}`;
}

function budgetFault(budget: unknown): string | null {
  if (!isRecord(budget) || Object.keys(budget).length === 0) return "budget must name at least one of time, coresBusy, requests";
  const { time, coresBusy, requests, ...others } = budget;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `budget has no ${unknown}; it has time, coresBusy, requests`;
  if (time !== undefined && !isPositive(time)) return "budget.time must be a positive number of seconds";
  if (coresBusy !== undefined && !isPositive(coresBusy)) return "budget.coresBusy must be a positive number of cores";
  if (requests === undefined) return null;
  const fits = isRecord(requests) && isCount(requests["count"]) && isPositive(requests["within"]);
  return fits && [50, 90, 99, 100].includes(requests["percentile"] as number)
    ? null
    : "budget.requests must be { count, percentile: 50 | 90 | 99 | 100, within: seconds }";
}

function sourceFault({ uses = [], avoids = [] }: { readonly uses?: unknown; readonly avoids?: unknown }): string | null {
  if (!Array.isArray(uses) || !Array.isArray(avoids) || uses.length + avoids.length === 0) return "uses or avoids must name a construct";
  const strange = [...uses, ...avoids].find((name) => !isText(name) || !/^\.?[\w$]+$/.test(name));
  return strange === undefined
    ? null
    : `${JSON.stringify(strange)} is no construct: write a name ("Lock"), a member (".acquire") or a word ("while")`;
}

function chooseFault({ options, right, because = {} }: Extract<Check, { kind: "choose" }>): string | null {
  if (!isTextRecord(options) || Object.keys(options).length < 2) return "options must have at least two texts by id";
  const answers = typeof right === "string" ? [right] : right;
  if (!isList(answers) || !answers.every((id) => Object.hasOwn(options, id as string))) return "right must name options";
  return isTextRecord(because) && Object.keys(because).every((id) => Object.hasOwn(options, id))
    ? null
    : "because must give texts by options' ids";
}

function orderFault({ lines, after, distractors = [] }: Extract<Check, { kind: "order" }>): string | null {
  if (!isTextRecord(lines) || Object.keys(lines).length < 2) return "lines must have at least two texts by id";
  const isLine = (id: unknown): boolean => Object.hasOwn(lines, id as string);
  if (!Array.isArray(distractors) || !distractors.every(isLine)) return "distractors must name lines";
  if (!isRecord(after)) return "after must give, by line, the lines before it";
  for (const [id, before] of Object.entries(after)) {
    if (!isLine(id) || !Array.isArray(before) || !before.every(isLine)) return `after.${id} must name lines`;
    if ([id, ...before].some((line) => distractors.includes(line))) return `after.${id} names a distractor`;
  }
  return hasCycle(after) ? "after goes in a circle: no order is right" : null;
}

function hasCycle(after: Readonly<Record<string, readonly string[]>>): boolean {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): boolean => {
    if (trail.includes(id)) return true;
    if (done.has(id)) return false;
    done.add(id);
    return (after[id] ?? []).some((before) => visit(before, [...trail, id]));
  };
  return Object.keys(after).some((id) => visit(id, []));
}

const isVariant = ({ variant }: { readonly variant: unknown }): string | null =>
  isText(variant) && /^[\w-]+$/.test(variant) ? null : "variant must be the name of a file beside grade.ts, without .ts";

/** Kind → its rule. */
export const kindRules: Rules = {
  "every-schedule": { runs: true, fault: ({ never }) => failingsFault("never", never, allFailings) },
  "some-schedule": { runs: true, fault: () => null },
  simulated: { runs: true, fault: ({ budget, on }) => machineFault(on) ?? budgetFault(budget) },
  output: { runs: true, fault: ({ prints, on }) => machineFault(on) ?? (typeof prints === "string" ? null : "prints must be a text") },
  source: { runs: false, fault: sourceFault },
  "outcome-set": { runs: true, fault: () => null },
  "be-the-scheduler": {
    runs: true,
    fault: ({ breaks, maxPreemptions }) =>
      failingsFault("breaks", breaks) ??
      (maxPreemptions === undefined || maxPreemptions === 0 || isCount(maxPreemptions) ? null : "maxPreemptions must be a count"),
  },
  accepts: { runs: false, fault: isVariant },
  catches: {
    runs: false,
    fault: (check) => isVariant(check) ?? (check.needs === undefined ? "it needs a check that accepts another variant" : null),
  },
  choose: { runs: false, fault: chooseFault },
  order: { runs: false, fault: orderFault },
  predict: {
    runs: true,
    fault: ({ measure, tolerance, on }) =>
      machineFault(on) ??
      (["time", "switches", "coresBusy"].includes(measure) ? null : "measure must be time, switches or coresBusy") ??
      (tolerance === undefined || isPositive(tolerance) || tolerance === 0 ? null : "tolerance must be a share, such as 0.1"),
  },
};
