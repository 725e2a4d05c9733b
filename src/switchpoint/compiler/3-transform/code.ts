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

/** A piece that is written differently in a generator and in code that runs at one go. */
export interface Twin {
  readonly generator: Code;
  readonly plain: Code;
}

/** A charge of a site that asks nobody. Code that runs at one go makes several in a row together. */
export interface Charge {
  readonly charge: number;
  /** Its text, for an amount. */
  readonly write: (amount: string) => string;
  /** What stands here if it is made elsewhere. */
  readonly none: string;
}

/** Ways part or meet here: charges on either side are not made together. */
export const PARTING: Parting = { parting: true };

/** Its type. */
export interface Parting {
  readonly parting: true;
}

/** A piece of emitted text. */
export type Code = string | Mark | Twin | Charge | Parting | readonly Code[];

/** The text and its mappings. */
export function flatten(code: Code, source: SourceLines, prefix: string): { text: string; mappings: Mapping[] } {
  const parts: string[] = [];
  const mappings: Mapping[] = [];
  let line = 1;
  let column = 1;
  const stack: Code[] = [code];
  while (stack.length > 0) {
    const next = stack.pop()!;
    const piece = isCharge(next) ? next.write(`${prefix}c[${next.charge}]`) : next;
    if (typeof piece === "string") {
      parts.push(piece);
      const last = piece.lastIndexOf("\n");
      if (last === -1) column += piece.length;
      else {
        for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) line++;
        column = piece.length - last;
      }
    } else if (isParting(piece)) continue;
    else if (isTwin(piece)) stack.push(piece.generator);
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

/**
 * The same code as it runs at one go. Of charges between two partings only the last is made, for all of them; `amount` gives
 * the text for their sum.
 */
export function plainCode(code: Code, amount: (sites: readonly number[]) => string): Code {
  const pieces: (string | Mark | Charge | Parting)[] = [];
  const collect = (piece: Code): void => {
    if (typeof piece === "string" || isParting(piece) || isCharge(piece) || isMark(piece)) pieces.push(piece);
    else if (isTwin(piece)) collect(piece.plain);
    else piece.forEach(collect);
  };
  collect(code);
  const sums = new Map<Charge, number[]>();
  let row: Charge[] = [];
  for (const piece of [...pieces, PARTING]) {
    if (isCharge(piece)) row.push(piece);
    if (!isParting(piece) || row.length === 0) continue;
    const sites = row.map((one) => one.charge);
    sums.set(row.at(-1)!, sites);
    row = [];
  }
  return pieces.map((piece) => {
    if (!isCharge(piece)) return piece;
    const sites = sums.get(piece);
    return sites === undefined ? piece.none : piece.write(amount(sites));
  });
}

/** The sites that code that runs at one go charges. */
export function chargesOf(code: Code): number[] {
  if (typeof code === "string" || isParting(code) || isMark(code)) return [];
  if (isCharge(code)) return [code.charge];
  return isTwin(code) ? chargesOf(code.plain) : code.flatMap(chargesOf);
}

/** All text of some code, without its places. */
export function textOf(code: Code): string {
  if (typeof code === "string") return code;
  if (isParting(code) || isMark(code) || isCharge(code)) return "";
  return isTwin(code) ? textOf(code.generator) : code.map(textOf).join("");
}

function isTwin(piece: Code): piece is Twin {
  return typeof piece === "object" && "generator" in piece;
}

function isParting(piece: Code): piece is Parting {
  return typeof piece === "object" && "parting" in piece;
}

function isCharge(piece: Code): piece is Charge {
  return typeof piece === "object" && "charge" in piece;
}

function isMark(piece: Code): piece is Mark {
  return typeof piece === "object" && "at" in piece && !Array.isArray(piece);
}

/** The same pieces with a separator between them. */
export function joined(pieces: readonly Code[], separator: string): Code {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}
