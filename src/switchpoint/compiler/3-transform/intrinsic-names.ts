/**
 * Global names that mean the realm's own intrinsics: pure language, no process behind them. Every other global name comes
 * from the hooks, so that a program cannot reach its host (runtime/learner-globals.ts).
 */
export const intrinsicNames: ReadonlySet<string> = new Set([
  ...["NaN", "Infinity", "undefined", "isFinite", "isNaN", "parseFloat", "parseInt"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
  ...["Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "String", "RegExp", "Array", "Map", "Set", "WeakMap", "WeakSet"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError", "SuppressedError"],
  ...["ArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"],
  ...["Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "JSON", "Reflect", "Proxy", "Iterator"],
]);

/** Global names that every program finds in its hooks (runtime/learner-globals.ts), and that keep their meaning. */
export const learnerNames: ReadonlySet<string> = new Set(["print", "console", "Math", "Date", "globalThis", "Promise", "__name__"]);

/** Whether a global name certainly exists (`arguments` is resolved with the globals). */
export function isKnownGlobal(name: string): boolean {
  return name === "arguments" || intrinsicNames.has(name) || learnerNames.has(name);
}
