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

/** A piece of emitted text. */
export type Code = string | Mark | readonly Code[];

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
    } else if (isMark(piece)) {
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

function isMark(piece: Mark | readonly Code[]): piece is Mark {
  return !Array.isArray(piece);
}

/** The same pieces with a separator between them. */
export function joined(pieces: readonly Code[], separator: string): Code {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}
