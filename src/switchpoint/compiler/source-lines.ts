/**
 * Lines of a text: from offsets to lines and columns, as editors count them (both from 1).
 */

const terminators = /\r\n|[\n\r\u2028\u2029]/g;

/** The line starts of one source text. */
export class SourceLines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (const match of text.matchAll(terminators)) this.#starts.push(match.index + match[0].length);
  }

  /** Where an offset is; columns count UTF-16 units. */
  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** How many lines end between two offsets. */
  endsBetween(from: number, to: number): number {
    return to <= from ? 0 : this.at(to).line - this.at(from).line;
  }
}
