/**
 * Reads a command's arguments by a table, and says in one line what is wrong with them. Node's own parser splits the words;
 * what they may be is decided here.
 */
import { parseArgs } from "node:util";

/** What an option takes. `flag` takes nothing; `pairs` is `name=value`, as often as wanted. */
export type Kind =
  | { readonly takes: "flag" }
  | { readonly takes: "text" }
  | { readonly takes: "choice"; readonly of: readonly string[] }
  | { readonly takes: "integer"; readonly from: number; readonly to: number }
  | { readonly takes: "number"; readonly above: number }
  | { readonly takes: "pairs" };

/** Options by their name on the command line, without dashes. */
export type Table = Readonly<Record<string, Kind>>;

type Value<K extends Kind> = K["takes"] extends "flag"
  ? true
  : K["takes"] extends "integer" | "number"
    ? number
    : K["takes"] extends "pairs"
      ? Record<string, string>
      : string;

/** The options that were given, and everything else in order. */
export interface Arguments<T extends Table> {
  readonly options: { readonly [K in keyof T]?: Value<T[K]> };
  readonly operands: readonly string[];
}

/** Wrong arguments; the message is one line, with the remedy. The command ends with status 2. */
export class UsageError extends Error {}

function wants(kind: Kind): string {
  switch (kind.takes) {
    case "integer":
      return kind.to === Infinity ? `an integer from ${kind.from}` : `an integer from ${kind.from} to ${kind.to}`;
    case "number":
      return `a number above ${kind.above}`;
    case "choice":
      return `one of ${kind.of.join(", ")}`;
    case "pairs":
      return "name=value";
    default:
      return "a value";
  }
}

function fits(kind: Kind, text: string): boolean {
  switch (kind.takes) {
    case "choice":
      return kind.of.includes(text);
    case "integer":
      return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) && Number(text) >= kind.from && Number(text) <= kind.to;
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) && Number(text) > kind.above;
    case "pairs":
      return /^[^=]+=/.test(text);
    default:
      return true;
  }
}

/** What has been read so far. */
class Reading {
  readonly options: Record<string, unknown> = {};
  readonly operands: string[] = [];
  readonly #table: Table;
  /** The pairs that a further word `name=value` would join: those of an option just before it. */
  #open: Record<string, string> | null = null;

  constructor(table: Table) {
    this.#table = table;
  }

  operand(word: string): void {
    if (this.#open !== null && /^[\w.]+=/.test(word)) this.#pair(this.#open, word);
    else this.operands.push(word);
  }

  option(name: string, value: string | undefined): void {
    const kind = this.#table[name];
    this.#open = null;
    if (kind === undefined) throw new UsageError(unknownOption(name, Object.keys(this.#table)));
    if (kind.takes === "flag") {
      if (value !== undefined) throw new UsageError(`--${name} takes no value`);
      this.options[name] = true;
      return;
    }
    if (value === undefined || value.startsWith("--")) throw new UsageError(`--${name} needs ${wants(kind)}`);
    if (!fits(kind, value)) throw new UsageError(`--${name} takes ${wants(kind)}, not ${JSON.stringify(value)}`);
    if (kind.takes === "pairs") this.#pair((this.#open = (this.options[name] ??= {}) as Record<string, string>), value);
    else this.options[name] = kind.takes === "integer" || kind.takes === "number" ? Number(value) : value;
  }

  #pair(pairs: Record<string, string>, word: string): void {
    const cut = word.indexOf("=");
    pairs[word.slice(0, cut)] = word.slice(cut + 1);
  }
}

function unknownOption(word: string, names: readonly string[]): string {
  const guess = names.find((name) => name.startsWith(word) || word.startsWith(name));
  const remedy = guess === undefined ? `there are ${names.map((name) => `--${name}`).join(" ")}` : `did you mean --${guess}?`;
  return `there is no option ${word.length === 1 ? "-" : "--"}${word}: ${remedy}`;
}

/**
 * Splits and checks `words`. After `--arg a=1` further words `b=2` belong to it too; after `--` everything is an operand.
 * @throws UsageError
 */
export function parseArguments<T extends Table>(words: readonly string[], table: T): Arguments<T> {
  const types = Object.entries(table).map(([name, { takes }]) => [name, { type: takes === "flag" ? "boolean" : "string" }] as const);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const reading = new Reading(table);
  for (const token of tokens) {
    if (token.kind === "positional") reading.operand(token.value);
    else if (token.kind === "option") reading.option(token.name, token.value);
  }
  return { options: reading.options as Arguments<T>["options"], operands: reading.operands };
}
