/**
 * What a test of ECMAScript's conformance suite says about itself: the YAML between its comment marks, as far as a runner
 * needs it. Source: tc39/test262, INTERPRETING.md, "Metadata".
 */

/** What a test asks of whoever runs it. */
export interface FrontMatter {
  readonly flags: readonly string[];
  readonly features: readonly string[];
  /** Harness files to run before it, besides assert.js and sta.js. */
  readonly includes: readonly string[];
  /** The error that it must end in, and whether before it runs; null: it must end without. */
  readonly negative: { readonly phase: string; readonly type: string } | null;
}

/** Reads the front matter of a test's text; one without has nothing special. */
export function frontMatterOf(text: string): FrontMatter {
  const yaml = /\/\*---([\s\S]*?)---\*\//.exec(text)?.[1] ?? "";
  const type = /^[ \t]+type:\s*(\S+)/m.exec(yaml)?.[1];
  const negative =
    /^negative:/m.test(yaml) && type !== undefined ? { phase: /^[ \t]+phase:\s*(\S+)/m.exec(yaml)?.[1] ?? "runtime", type } : null;
  return { flags: listOf(yaml, "flags"), features: listOf(yaml, "features"), includes: listOf(yaml, "includes"), negative };
}

/** `key: [a, b]`, or one item a line. */
function listOf(yaml: string, key: string): string[] {
  const flow = new RegExp(`^${key}:\\s*\\[([^\\]]*)\\]`, "m").exec(yaml)?.[1];
  const lines = new RegExp(`^${key}:[ \\t]*\\r?\\n((?:[ \\t]*-[ \\t]*\\S.*\\r?\\n?)+)`, "m").exec(yaml)?.[1];
  const items = flow !== undefined ? flow.split(",") : (lines ?? "").split(/\r?\n/).map((line) => line.replace(/^[ \t]*-/, ""));
  return items.map((item) => item.trim()).filter((item) => item !== "");
}
