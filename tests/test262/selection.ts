/**
 * Which tests of the suite say something about our compiler: folders, and what is left out because a program of the course
 * has no such thing (sloppy mode, eval, promises, the text or the name of a function).
 */
import type { FrontMatter } from "./front-matter.ts";

/** Folders below `test/`. */
export const folders: readonly string[] = [
  "language/expressions",
  "language/statements",
  "language/destructuring",
  "language/computed-property-names",
  "language/rest-parameters",
];

const flagsLeftOut = ["noStrict", "async", "CanBlockIsFalse", "CanBlockIsTrue", "non-deterministic"];

const featuresLeftOut = [
  ...["async-functions", "async-iteration", "top-level-await", "Promise", "dynamic-import", "import.meta", "cross-realm", "IsHTMLDDA"],
  // Beyond ES2023 and `using`.
  ...["decorators", "import-defer", "source-phase-imports", "import-attributes", "import-text", "import-bytes", "json-modules"],
  ...["tail-call-optimization", "regexp-modifiers", "regexp-duplicate-named-groups", "ShadowRealm", "Temporal", "host-gc-required"],
  ...["Atomics", "SharedArrayBuffer", "legacy-regexp"],
];

const pathsLeftOut: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)(async-|await|dynamic-import|import\.meta|for-await-of)/, "promises, dynamic import"],
  [
    /(^|[/-])(fn-name|name|length|toString)([-./]|$)|fn-name|fn-length|dflt-params-trailing|trailing-comma/,
    "function name, length or text",
  ],
  [/\/with\//, "sloppy mode"],
];

const textsLeftOut: readonly (readonly [RegExp, string])[] = [
  [/\beval\s*\(|\beval\b\s*[,;)=]/, "eval"],
  [/\b(new\s+)?(Function|GeneratorFunction)\s*\(/, "code from text"],
  [/\bPromise\b|\basync\b|\bawait\b/, "promises"],
  [/\$262\b/, "the host's own object"],
  [/\bimport\s*\(|\bimport\s*\./, "dynamic import"],
  [/verifyProperty\([^,]+,\s*["'](name|length)["']|Function\.prototype\.toString/, "function name, length or text"],
];

/** Why a test is not run; "" if it is. `path` is relative to `test/`. */
export function reasonToLeaveOut(path: string, text: string, about: FrontMatter): string {
  if (path.endsWith("_FIXTURE.js")) return "no test";
  const flag = about.flags.find((one) => flagsLeftOut.includes(one));
  if (flag !== undefined) return `flag ${flag}`;
  const feature = about.features.find((one) => featuresLeftOut.includes(one));
  if (feature !== undefined) return `feature ${feature}`;
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return pathsLeftOut.find(([form]) => form.test(path))?.[1] ?? textsLeftOut.find(([form]) => form.test(code))?.[1] ?? "";
}
