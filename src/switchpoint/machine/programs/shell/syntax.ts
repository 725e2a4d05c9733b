/** What a shell script is made of. Source: POSIX.1-2017, Shell Command Language, 2.10. */

/** Part of a word: characters, or a value that is put in their place. Quoted parts are not split into fields. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean }
  | { readonly kind: "variable"; readonly name: string; readonly quoted: boolean }
  | { readonly kind: "command"; readonly list: List; readonly quoted: boolean };

export type Word = readonly Piece[];

/** `2> file`, `2>&1`, `< file`. */
export interface Redirection {
  readonly stream: number;
  readonly operator: "<" | ">" | ">>" | ">&" | "<&";
  readonly target: Word;
}

export type Command =
  | {
      readonly kind: "simple";
      readonly assignments: readonly (readonly [string, Word])[];
      readonly words: readonly Word[];
      readonly redirections: readonly Redirection[];
    }
  | { readonly kind: "group"; readonly list: List; readonly subshell: boolean; readonly redirections: readonly Redirection[] };

/** Commands joined by "|". */
export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly Command[];
}

/** Pipelines joined by "&&" and "||"; what joins each to the one before. */
export interface AndOr {
  readonly parts: readonly { readonly join: "&&" | "||" | null; readonly pipeline: Pipeline }[];
  /** It ends in "&". */
  readonly background: boolean;
}

export type List = readonly AndOr[];

/** The script is not one. */
export class SyntaxFault {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
