/**
 * io.TextIOWrapper: a file of text over a file of bytes. Lines end with "\n".
 *
 * Source: CPython 3.12, Modules/_io/textio.c. Unlike there, `tell` and `seek` count bytes, and "\r\n" stays as it is.
 */
import type { Sim } from "../../machine/traps.ts";
import type { BufferedFile } from "./buffered-file.ts";
import { EXIT } from "../guard.ts";
import { decode, encode } from "../buffers/text-encoding.ts";
import { typeName } from "../type-names.ts";

export class TextIOWrapper {
  /** The bytes beneath. */
  readonly buffer: BufferedFile;
  readonly encoding: string;
  /** Every line is flushed: what a terminal gets. */
  readonly line_buffering: boolean;

  constructor(buffer: BufferedFile, encoding = "utf-8", line_buffering = false) {
    this.buffer = buffer;
    this.encoding = encoding;
    this.line_buffering = line_buffering;
  }

  get name(): string | number {
    return this.buffer.name;
  }

  get mode(): string {
    return this.buffer.mode;
  }

  get closed(): boolean {
    return this.buffer.closed;
  }

  fileno(): number {
    return this.buffer.fileno();
  }

  readable(): boolean {
    return this.buffer.readable();
  }

  writable(): boolean {
    return this.buffer.writable();
  }

  /** Reads `size` characters, or to the end (-1). */
  *read(size = -1): Sim<string> {
    if (size === null || size < 0) return decode(yield* this.buffer.read(), this.encoding);
    let text = "";
    for (let count = 0; count < size; count++) {
      const character = yield* this.#character();
      if (character === "") break;
      text += character;
    }
    return text;
  }

  /** Reads up to the end of the line, "\n" included; "" at the end of the file. */
  *readline(): Sim<string> {
    return decode(yield* this.buffer.readline(), this.encoding);
  }

  *readlines(): Sim<string[]> {
    const lines: string[] = [];
    for (let line = yield* this.readline(); line !== ""; line = yield* this.readline()) lines.push(line);
    return lines;
  }

  /** Says how many characters were written. */
  *write(text: string): Sim<number> {
    if (typeof text !== "string") throw new TypeError(`write() argument must be str, not ${typeName(text)}`);
    yield* this.buffer.write(encode(text, this.encoding));
    if (this.line_buffering && text.includes("\n")) yield* this.buffer.flush();
    return [...text].length;
  }

  *writelines(lines: readonly string[]): Sim<void> {
    for (const line of lines) yield* this.write(line);
  }

  *flush(): Sim<void> {
    yield* this.buffer.flush();
  }

  *close(): Sim<void> {
    yield* this.buffer.close();
  }

  *seek(offset: number, whence = 0): Sim<number> {
    return yield* this.buffer.seek(offset, whence);
  }

  *tell(): Sim<number> {
    return yield* this.buffer.tell();
  }

  /** A loop over the file goes over its lines. */
  [Symbol.iterator](): this {
    return this;
  }

  /** The next line, for such a loop. */
  *next(): Sim<IteratorResult<string, undefined>> {
    const line = yield* this.readline();
    return line === "" ? { done: true, value: undefined } : { done: false, value: line };
  }

  *[EXIT](): Sim<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.close();
  }

  /** The next character, of one to four bytes in UTF-8. */
  *#character(): Sim<string> {
    const first = yield* this.buffer.read(1);
    const lead = first[0] ?? 0;
    const more = this.encoding.toLowerCase().replace("-", "") !== "utf8" || lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    const rest = more === 0 ? new Uint8Array(0) : yield* this.buffer.read(more);
    return decode(Uint8Array.of(...first, ...rest), this.encoding);
  }
}
