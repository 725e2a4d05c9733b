/**
 * How long a built-in function takes that stands for one long call of CPython's C code: sorting, joining, json, regular
 * expressions. They keep the GIL all the time. Other built-ins cost a call, whatever they are given.
 *
 * Measured on CPython 3.12.1 on a machine of the kind under reference/cpython-measured.json; integers for sorting.
 */

/** Nanoseconds per comparison of a sort, per joined item, per character of JSON that is read, per value of JSON that is written, per character that a regular expression looks at. */
const COMPARISON = 12;
const JOINED = 8;
const PARSED = 24;
const WRITTEN = 150;
const MATCHED = 23;

type Cost = (self: unknown, args: readonly unknown[]) => number;

const sorting: Cost = (self, [compare]) => {
  if (!Array.isArray(self) || compare !== undefined || self.length < 2) return 0;
  // ceil(log2(n)), without Math.log2, whose last bit may differ between engines.
  return COMPARISON * self.length * (32 - Math.clz32(self.length - 1));
};
const joining: Cost = (self) => (Array.isArray(self) ? JOINED * self.length : 0);
const parsing: Cost = (_, [text]) => (typeof text === "string" ? PARSED * text.length : 0);
const writing: Cost = (_, [value]) => WRITTEN * countValues(value, 0);
const matching: Cost = (self, args) => {
  const text = self instanceof RegExp ? args[0] : args[0] instanceof RegExp ? self : "";
  return typeof text === "string" ? MATCHED * text.length : 0;
};

/** Deeper than this nothing is counted: a cycle is stringify's to complain of. */
const DEPTH = 100;

function countValues(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null || depth > DEPTH) return 1;
  const inner = Array.isArray(value) ? value : Object.values(value);
  // A long list of numbers is the common case.
  let count = 1 + inner.length;
  for (const each of inner) if (typeof each === "object" && each !== null) count += countValues(each, depth + 1) - 1;
  return count;
}

const costs: ReadonlyMap<Function, Cost> = new Map<Function, Cost>([
  [Array.prototype.sort, sorting],
  [Array.prototype.toSorted, sorting],
  [Array.prototype.join, joining],
  [JSON.parse, parsing],
  [JSON.stringify, writing],
  ...[RegExp.prototype.exec, RegExp.prototype.test].map((method) => [method, matching] as const),
  ...[String.prototype.match, String.prototype.matchAll, String.prototype.search].map((method) => [method, matching] as const),
  ...[String.prototype.replace, String.prototype.replaceAll, String.prototype.split].map((method) => [method, matching] as const),
]);

/** True if the time of this function depends on what it is given. */
export function isCostly(method: Function): boolean {
  return costs.has(method);
}

/** Nanoseconds of the call beyond those of any call. */
export function nativeCost(method: Function, self: unknown, args: readonly unknown[]): number {
  return costs.get(method)?.(self, args) ?? 0;
}
