/**
 * Cuts a script into words and operators, and words into their pieces.
 *
 * Source: POSIX.1-2017, Shell Command Language, 2.2 (quoting), 2.3 (token recognition).
 */
import { SyntaxFault, type List, type Piece, type Word } from "./syntax.ts";

/** An operator; or a word, as it stands in the script, and whether "<" or ">" follows it without a blank. */
export type Token = { readonly operator: string } | { readonly word: Word; readonly raw: string; readonly tight: boolean };

const OPERATORS = ["&&", "||", ">>", ">&", "<&", ";", "&", "|", "<", ">", "(", ")", "\n"];
const NAME = /^(?:[A-Za-z_]\w*|[0-9]|[?$!#@*])/;

/** @param parse makes a list of what stands in `$(…)` */
export function tokens(script: string, parse: (script: string) => List): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < script.length;) {
    const character = script[at]!;
    if (character === " " || character === "\t") at++;
    else if (character === "\\" && script[at + 1] === "\n") at += 2;
    else if (character === "#") while (at < script.length && script[at] !== "\n") at++;
    else {
      const operator = OPERATORS.find((one) => script.startsWith(one, at));
      if (operator !== undefined) {
        found.push({ operator });
        at += operator.length;
      } else {
        const word = new WordReader(script, at, parse);
        const pieces = word.read();
        found.push({ word: pieces, raw: script.slice(at, word.at), tight: "<>".includes(script[word.at] ?? " ") });
        at = word.at;
      }
    }
  }
  return found;
}

class WordReader {
  at: number;
  readonly #script: string;
  readonly #parse: (script: string) => List;
  readonly #pieces: Piece[] = [];

  constructor(script: string, at: number, parse: (script: string) => List) {
    this.#script = script;
    this.at = at;
    this.#parse = parse;
  }

  read(): Word {
    while (this.at < this.#script.length && !" \t\n;&|<>()".includes(this.#script[this.at]!)) {
      const character = this.#script[this.at]!;
      if (character === "'") this.#text(this.#until("'"), true);
      else if (character === '"') this.#inQuotes();
      else if (character === "\\") this.#text(this.#script.slice(this.at + 1, (this.at += 2)), true);
      else if (character === "$") this.#dollar(false);
      else this.#text(this.#script[this.at++]!, false);
    }
    return this.#pieces;
  }

  #inQuotes(): void {
    this.at++;
    this.#text("", true);
    for (;;) {
      const character = this.#script[this.at];
      if (character === undefined) throw new SyntaxFault("Unterminated quoted string");
      if (character === '"') break;
      if (character === "$") this.#dollar(true);
      else if (character === "\\" && '$`"\\'.includes(this.#script[this.at + 1] ?? " "))
        this.#text(this.#script[(this.at += 2) - 1]!, true);
      else this.#text(this.#script[this.at++]!, true);
    }
    this.at++;
  }

  #dollar(quoted: boolean): void {
    const rest = this.#script.slice(this.at + 1);
    if (rest.startsWith("(")) {
      const end = this.#closing(this.at + 1);
      this.#pieces.push({ kind: "command", list: this.#parse(this.#script.slice(this.at + 2, end)), quoted });
      this.at = end + 1;
      return;
    }
    const braced = /^\{(\w+|[?$!#@*])\}/.exec(rest);
    const name = braced?.[1] ?? NAME.exec(rest)?.[0];
    if (name === undefined) {
      if (rest.startsWith("{")) throw new SyntaxFault("Bad substitution");
      this.at++;
      return this.#text("$", quoted);
    }
    this.#pieces.push({ kind: "variable", name, quoted });
    this.at += 1 + (braced?.[0] ?? name).length;
  }

  /** Where the parenthesis at `at` is closed. */
  #closing(at: number): number {
    let depth = 0;
    let quote = "";
    for (let i = at; i < this.#script.length; i++) {
      const character = this.#script[i]!;
      if (quote !== "") quote = character === quote ? "" : quote;
      else if (character === "'" || character === '"') quote = character;
      else if (character === "(") depth++;
      else if (character === ")" && --depth === 0) return i;
    }
    throw new SyntaxFault('end of file unexpected (expecting ")")');
  }

  #until(quote: string): string {
    const end = this.#script.indexOf(quote, this.at + 1);
    if (end < 0) throw new SyntaxFault("Unterminated quoted string");
    const text = this.#script.slice(this.at + 1, end);
    this.at = end + 1;
    return text;
  }

  #text(text: string, quoted: boolean): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === "text" && last.quoted === quoted) this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + text };
    else this.#pieces.push({ kind: "text", text, quoted });
  }
}
