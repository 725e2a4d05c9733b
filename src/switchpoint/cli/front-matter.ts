/** The front matter of exercise.mdx: what it must say, and what is wrong with it. */
import { parse } from "yaml";

export interface FrontMatter {
  /** What the exercise is called. */
  readonly title: string;
  /** Sum of all visible checks' points. */
  readonly points: number;
  /** Shown one at a time; the first costs the least thought. */
  readonly hints: readonly string[];
  /** Check id → text of the feedback, for every check that the starter fails. */
  readonly starter: Readonly<Record<string, string>>;
}

type Rule = { readonly fits: (value: unknown) => boolean; readonly remedy: string };

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

const rules: Readonly<Record<keyof FrontMatter, Rule>> = {
  title: { fits: isText, remedy: "a short title" },
  points: { fits: (value) => Number.isSafeInteger(value) && (value as number) > 0, remedy: "a positive integer" },
  hints: { fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isText), remedy: "a list of at least one hint" },
  starter: {
    fits: (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isText),
    remedy: "for every check that the starter fails, a text that the feedback contains",
  },
};

/** The front matter of an .mdx text, and its faults; `matter` is null when there are any. */
export function readFrontMatter(text: string): { readonly matter: FrontMatter | null; readonly faults: readonly string[] } {
  const [, yaml, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (yaml === undefined) return { matter: null, faults: ["exercise.mdx: no front matter; begin it with a block between two lines ---"] };
  let fields: Record<string, unknown>;
  try {
    fields = (parse(yaml) ?? {}) as Record<string, unknown>;
  } catch (fault) {
    return { matter: null, faults: [`exercise.mdx: the front matter is not YAML: ${(fault as Error).message.split("\n")[0]}`] };
  }
  const faults = Object.entries(rules)
    .filter(([name, { fits }]) => !fits(fields[name]))
    .map(([name, { remedy }]) => `exercise.mdx: ${name} ${name in fields ? "is wrong" : "is missing"}: write ${remedy}`);
  for (const name of Object.keys(fields)) {
    if (!Object.hasOwn(rules, name)) faults.push(`exercise.mdx: there is no field ${name}; there are ${Object.keys(rules).join(", ")}`);
  }
  if (!isText(body)) faults.push("exercise.mdx: there is no task; write it below the front matter");
  return faults.length > 0 ? { matter: null, faults } : { matter: fields as unknown as FrontMatter, faults };
}
