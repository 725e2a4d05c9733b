/**
 * Emitted text, built as a tree of strings and marks, and flattened once. A mark says which place of the source the text
 * after it stands for; flattening turns marks into the table of mappings, and starts a new line wherever the source has
 * moved on by one. (A mark never stands where a line feed would end a statement.)
 */
import type { Mapping } from "../compiled.ts";
import type { SourceLines } from "../source-lines.ts";

/** "What follows stands for this offset of the source." */
export interface Mark {
  readonly at: number;
}

/** A piece that is written differently in a generator and in a plain function. */
export interface Twin {
  readonly generator: Code;
  readonly plain: Code;
}

/** A piece of emitted text. */
export type Code = string | Mark | Twin | readonly Code[];

/** The text and its mappings. */
export function flatten(code: Code, source: SourceLines): { text: string; mappings: Mapping[] } {
  const parts: string[] = [];
  const mappings: Mapping[] = [];
  let line = 1;
  let column = 1;
  const stack: Code[] = [code];
  while (stack.length > 0) {
    const piece = stack.pop()!;
    if (typeof piece === "string") {
      parts.push(piece);
      const last = piece.lastIndexOf("\n");
      if (last === -1) column += piece.length;
      else {
        for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) line++;
        column = piece.length - last;
      }
    } else if (isTwin(piece)) stack.push(piece.generator);
    else if (isMark(piece)) {
      const place = source.at(piece.at);
      if (line < place.line) {
        // Emitted lines keep step with the source's.
        parts.push("\n".repeat(place.line - line));
        line = place.line;
        column = 1;
      }
      const previous = mappings.at(-1);
      if (previous !== undefined && previous.line === line && previous.column === column) mappings.pop();
      mappings.push({ line, column, sourceLine: place.line, sourceColumn: place.column });
    } else for (let index = piece.length - 1; index >= 0; index--) stack.push(piece[index]!);
  }
  return { text: parts.join(""), mappings };
}

/** The same code for a plain function. `rewrite` changes each text. */
export function plainCode(code: Code, rewrite: (text: string) => string): Code {
  if (typeof code === "string") return rewrite(code);
  if (isTwin(code)) return plainCode(code.plain, rewrite);
  return isMark(code) ? code : code.map((piece) => plainCode(piece, rewrite));
}

/** All text of some code, without its places. */
export function textOf(code: Code): string {
  if (typeof code === "string") return code;
  if (isTwin(code)) return textOf(code.generator);
  return isMark(code) ? "" : code.map(textOf).join("");
}

function isTwin(piece: Mark | Twin | readonly Code[]): piece is Twin {
  return "generator" in piece;
}

function isMark(piece: Mark | readonly Code[]): piece is Mark {
  return !Array.isArray(piece);
}

/** The same pieces with a separator between them. */
export function joined(pieces: readonly Code[], separator: string): Code {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}
