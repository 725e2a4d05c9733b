/**
 * Decompresses a DEFLATE stream that comes in pieces, and says where it ends.
 *
 * Source: RFC 1951; the way of decoding, and the errors' texts, are zlib's (contrib/puff/puff.c, inflate.c).
 */
import { BitReader, MORE } from "./bit-reader.ts";
import { Output } from "./output.ts";

/** Bad data; the message is zlib's. */
export class InflateError extends Error {}

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/** @throws InflateError `complaint` if the lengths make no code; one with a single symbol may be incomplete */
function codeOf(lengths: ArrayLike<number>, complaint: string): Code {
  const counts = new Uint16Array(16);
  for (let symbol = 0; symbol < lengths.length; symbol++) counts[lengths[symbol]!]!++;
  let left = 1;
  for (let length = 1; length < 16; length++) left = 2 * left - counts[length]!;
  if (left < 0 || (left > 0 && lengths.length - counts[0]! > 1)) throw new InflateError(complaint);
  const offsets = new Uint16Array(16);
  for (let length = 1; length < 15; length++) offsets[length + 1] = offsets[length]! + counts[length]!;
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] !== 0) symbols[offsets[lengths[symbol]!]!++] = symbol;
  return { counts, symbols };
}

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBits = (symbol: number): number => Math.max(0, (symbol >> 1) - 1);
const distanceBase = (symbol: number): number => (symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << distanceBits(symbol)) + 1);
/** In which order the lengths of the code for lengths come. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixedLengths = Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
const FIXED = [codeOf(fixedLengths, ""), codeOf(new Uint8Array(32).fill(5), "")] as const;

/** A decompression in progress. */
export class Inflate {
  readonly input: BitReader = new BitReader();
  readonly output: Output = new Output();
  /** The stream has ended; what is left in `input` does not belong to it. */
  ended = false;
  /** Where the last block that has begun begins, and where the last that has ended ends, in bits. */
  header = 0;
  end = 0;
  readonly #work: Generator<void, void>;

  constructor() {
    this.#work = this.#blocks();
  }

  /**
   * Goes on with what is in `input`, until that is used up, or the stream ends, or `output` has `limit` bytes.
   * @throws InflateError for bad data
   */
  run(limit: number): void {
    while (!this.ended && this.output.waiting < limit) {
      try {
        this.ended = this.#work.next().done === true;
      } catch (error) {
        if (error === MORE) throw new Error("a read without a mark", { cause: error });
        throw error;
      }
      if (this.#starved) {
        this.#starved = false;
        return;
      }
    }
  }

  #starved = false;

  /** Tries `unit` again and again until there is enough input for it. */
  *#whole<T>(unit: () => T): Generator<void, T> {
    for (;;) {
      this.input.mark();
      try {
        return unit();
      } catch (error) {
        if (error !== MORE) throw error;
        this.#starved = true;
        yield;
      }
    }
  }

  *#blocks(): Generator<void, void> {
    for (let last = false; !last;) {
      const header = yield* this.#whole(() => {
        this.header = this.input.position;
        return this.input.take(3);
      });
      last = (header & 1) === 1;
      const type = header >> 1;
      if (type === 3) throw new InflateError("invalid block type");
      if (type === 0) yield* this.#stored();
      else yield* this.#compressed(type === 1 ? FIXED : yield* this.#whole(() => this.#codes()));
    }
    this.end = this.input.position;
    this.input.align();
  }

  *#stored(): Generator<void, void> {
    this.input.align();
    let left = yield* this.#whole(() => {
      const length = this.input.take(16);
      if (length !== (this.input.take(16) ^ 0xffff)) throw new InflateError("invalid stored block lengths");
      return length;
    });
    while (left > 0) {
      const bytes = this.input.bytes(left);
      this.output.add(bytes);
      left -= bytes.length;
      this.#starved = left > 0;
      yield;
    }
  }

  #codes(): readonly [Code, Code] {
    const [literals, distances, count] = [this.input.take(5) + 257, this.input.take(5) + 1, this.input.take(4) + 4];
    if (literals > 286 || distances > 30) throw new InflateError("too many length or distance symbols");
    const first = new Uint8Array(19);
    for (let i = 0; i < count; i++) first[ORDER[i]!] = this.input.take(3);
    const lengths = this.#lengths(codeOf(first, "invalid code lengths set"), literals + distances);
    if (lengths[256] === 0) throw new InflateError("invalid code -- missing end-of-block");
    return [
      codeOf(lengths.subarray(0, literals), "invalid literal/lengths set"),
      codeOf(lengths.subarray(literals), "invalid distances set"),
    ];
  }

  #lengths(code: Code, count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    for (let at = 0; at < count;) {
      const symbol = this.#symbol(code, "invalid code lengths set");
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      if (symbol === 16 && at === 0) throw new InflateError("invalid bit length repeat");
      const value = symbol === 16 ? lengths[at - 1]! : 0;
      const times = symbol === 16 ? 3 + this.input.take(2) : symbol === 17 ? 3 + this.input.take(3) : 11 + this.input.take(7);
      if (at + times > count) throw new InflateError("invalid bit length repeat");
      lengths.fill(value, at, at + times);
      at += times;
    }
    return lengths;
  }

  #symbol({ counts, symbols }: Code, complaint: string): number {
    for (let length = 1, code = 0, first = 0, index = 0; length < 16; length++) {
      code |= this.input.take(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + (code - first)]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new InflateError(complaint);
  }

  *#compressed([literals, distances]: readonly [Code, Code]): Generator<void, void> {
    const step = (): boolean => this.#step(literals, distances);
    while (yield* this.#some(step)) yield;
  }

  /** Many steps at a time: false at the end of the block. */
  *#some(step: () => boolean): Generator<void, boolean> {
    for (let left = 1024; left > 0; left--) if (!(yield* this.#whole(step))) return false;
    return true;
  }

  /** One literal, or one copy of earlier output. */
  #step(literals: Code, distances: Code): boolean {
    const symbol = this.#symbol(literals, "invalid literal/length code");
    if (symbol === 256) return false;
    if (symbol < 256) {
      this.output.addByte(symbol);
      return true;
    }
    if (symbol > 285) throw new InflateError("invalid literal/length code");
    const length = LENGTH_BASE[symbol - 257]! + this.input.take(LENGTH_BITS[symbol - 257]!);
    const code = this.#symbol(distances, "invalid distance code");
    if (code > 29) throw new InflateError("invalid distance code");
    const distance = distanceBase(code) + this.input.take(distanceBits(code));
    if (distance > this.output.length) throw new InflateError("invalid distance too far back");
    this.output.repeat(distance, length);
    return true;
  }
}
