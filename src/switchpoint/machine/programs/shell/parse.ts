/**
 * A script as a list of pipelines. Compound commands other than groups (if, while, for, case, functions) are not there.
 *
 * Source: POSIX.1-2017, Shell Command Language, 2.10 (grammar); dash 0.5.12, src/parser.c (texts).
 */
import { SyntaxFault, type AndOr, type Command, type List, type Pipeline, type Redirection, type Word } from "./syntax.ts";
import { tokens, type Token } from "./words.ts";

const REDIRECTIONS: ReadonlySet<string> = new Set(["<", ">", ">>", ">&", "<&"]);
const COMPOUND: ReadonlySet<string> = new Set(["if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac"]);

/** @throws SyntaxFault */
export function parse(script: string): List {
  return new Parser(tokens(script, parse)).script();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(given: readonly Token[]) {
    this.#tokens = given;
  }

  script(): List {
    const list = this.#list();
    if (this.#at < this.#tokens.length) this.#unexpected();
    return list;
  }

  #list(): List {
    const list: AndOr[] = [];
    for (;;) {
      while (this.#take("\n"));
      if (this.#at >= this.#tokens.length || this.#is(")") || this.#isWord("}")) return list;
      const parts = [{ join: null as "&&" | "||" | null, pipeline: this.#pipeline() }];
      for (let join = this.#join(); join !== null; join = this.#join()) {
        while (this.#take("\n"));
        parts.push({ join, pipeline: this.#pipeline() });
      }
      const background = this.#take("&");
      list.push({ parts, background });
      if (!background && !this.#take(";") && !this.#is("\n")) return list;
    }
  }

  #join(): "&&" | "||" | null {
    return this.#take("&&") ? "&&" : this.#take("||") ? "||" : null;
  }

  #pipeline(): Pipeline {
    const negated = this.#isWord("!");
    if (negated) this.#at++;
    const commands = [this.#command()];
    while (this.#take("|")) {
      while (this.#take("\n"));
      commands.push(this.#command());
    }
    return { negated, commands };
  }

  #command(): Command {
    const subshell = this.#take("(");
    if (subshell || this.#isWord("{")) {
      if (!subshell) this.#at++;
      const list = this.#list();
      if (subshell ? !this.#take(")") : !this.#isWord("}")) this.#unexpected();
      if (!subshell) this.#at++;
      const redirections: Redirection[] = [];
      for (let one = this.#redirection(); one !== null; one = this.#redirection()) redirections.push(one);
      return { kind: "group", list, subshell, redirections };
    }
    return this.#simple();
  }

  #simple(): Command {
    const assignments: (readonly [string, Word])[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    for (;;) {
      const redirection = this.#redirection();
      const token = this.#tokens[this.#at];
      if (redirection !== null) redirections.push(redirection);
      else if (token !== undefined && "word" in token) {
        this.#at++;
        if (words.length === 0 && COMPOUND.has(token.raw)) throw new SyntaxFault(`"${token.raw}" is not modelled`);
        const assignment = words.length === 0 ? assigned(token.word) : null;
        if (assignment !== null) assignments.push(assignment);
        else words.push(token.word);
      } else break;
    }
    if (assignments.length + words.length + redirections.length === 0) this.#unexpected();
    return { kind: "simple", assignments, words, redirections };
  }

  #redirection(): Redirection | null {
    const first = this.#tokens[this.#at];
    const stream = first !== undefined && "word" in first && first.tight && /^[0-9]$/.test(first.raw) ? Number(first.raw) : null;
    const operator = this.#tokens[this.#at + (stream === null ? 0 : 1)];
    if (operator === undefined || !("operator" in operator) || !REDIRECTIONS.has(operator.operator)) return null;
    this.#at += stream === null ? 1 : 2;
    const target = this.#tokens[this.#at];
    if (target === undefined || !("word" in target)) this.#unexpected();
    this.#at++;
    const kind = operator.operator as Redirection["operator"];
    return { stream: stream ?? (kind.startsWith("<") ? 0 : 1), operator: kind, target: (target as { word: Word }).word };
  }

  #is(operator: string): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && "operator" in token && token.operator === operator;
  }

  #take(operator: string): boolean {
    if (!this.#is(operator)) return false;
    this.#at++;
    return true;
  }

  #isWord(raw: string): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && "word" in token && token.raw === raw;
  }

  #unexpected(): never {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new SyntaxFault("end of file unexpected");
    if ("word" in token) throw new SyntaxFault(`word unexpected`);
    throw new SyntaxFault(token.operator === "\n" ? "newline unexpected" : `"${token.operator}" unexpected`);
  }
}

/** `NAME=…` as an assignment. */
function assigned(word: Word): readonly [string, Word] | null {
  const [first, ...rest] = word;
  if (first?.kind !== "text" || first.quoted) return null;
  const match = /^([A-Za-z_]\w*)=/.exec(first.text);
  if (match === null) return null;
  return [match[1]!, [{ ...first, text: first.text.slice(match[0].length) }, ...rest]];
}
