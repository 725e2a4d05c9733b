/**
 * Words as fields: values in place of `$name` and `$(…)`, cut at blanks where nothing quotes them. There is no globbing.
 *
 * Source: POSIX.1-2017, Shell Command Language, 2.6.
 */
import type { Sim } from "../../traps.ts";
import type { List, Piece, Word } from "./syntax.ts";

/** What a shell knows that words can ask for. */
export interface Values {
  /** The value of a variable or parameter; null: it has none. */
  value(name: string): string | null;
  /** `$1`, `$2` … */
  readonly parameters: readonly string[];
  /** What a list writes to standard output. */
  output(list: List): Sim<string>;
}

/** The fields of several words. */
export function* fields(values: Values, words: readonly Word[]): Sim<string[]> {
  const all: string[] = [];
  for (const word of words) all.push(...(yield* fieldsOf(values, word)));
  return all;
}

/** A word as one text: an assignment's value, a redirection's target. */
export function* text(values: Values, word: Word): Sim<string> {
  let whole = "";
  for (const piece of word) whole += yield* valueOf(values, piece);
  return whole;
}

function* fieldsOf(values: Values, word: Word): Sim<string[]> {
  const found: string[] = [];
  /** Null: no field has been begun. */
  let field: string | null = null;
  for (const piece of word) {
    if (piece.kind === "variable" && piece.name === "@" && piece.quoted) {
      values.parameters.forEach((parameter, i) => {
        if (i > 0) found.push(field!);
        field = i > 0 ? parameter : (field ?? "") + parameter;
      });
      continue;
    }
    const value = yield* valueOf(values, piece);
    if (piece.kind === "text" || piece.quoted) {
      field = (field ?? "") + value;
      continue;
    }
    const [first = "", ...more] = value.split(/[ \t\n]+/);
    if (first !== "") field = (field ?? "") + first;
    for (const next of more) {
      if (field !== null) found.push(field);
      field = next === "" ? null : next;
    }
  }
  if (field !== null) found.push(field);
  return found;
}

function* valueOf(values: Values, piece: Piece): Sim<string> {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "variable":
      return piece.name === "@" || piece.name === "*" ? values.parameters.join(" ") : (values.value(piece.name) ?? "");
    case "command":
      return (yield* values.output(piece.list)).replace(/\n+$/, "");
  }
}
