/**
 * MD5.
 *
 * Source: RFC 1321, section 3.4.
 */
import type { HashFunction } from "./digest.ts";

/** The integer parts of 2^32 times |sin(1)|, |sin(2)|, …; a table, as Math.sin may differ in its last bit. */
const SINES = [
  "d76aa478e8c7b756242070dbc1bdceeef57c0faf4787c62aa8304613fd469501698098d88b44f7afffff5bb1895cd7be6b901122fd987193a679438e49b40821",
  "f61e2562c040b340265e5a51e9b6c7aad62f105d02441453d8a1e681e7d3fbc821e1cde6c33707d6f4d50d87455a14eda9e3e905fcefa3f8676f02d98d2a4c8a",
  "fffa39428771f6816d9d6122fde5380ca4beea444bdecfa9f6bb4b60bebfbc70289b7ec6eaa127fad4ef308504881d05d9d4d039e6db99e51fa27cf8c4ac5665",
  "f4292244432aff97ab9423a7fc93a039655b59c38f0ccc92ffeff47d85845dd16fa87e4ffe2ce6e0a30143144e0811a1f7537e82bd3af2352ad7d2bbeb86d391",
].join("");
const K = Int32Array.from({ length: 64 }, (_, at) => parseInt(SINES.slice(8 * at, 8 * at + 8), 16));
/** How far each of the four rounds turns, by step modulo 4. */
const TURNS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];
/** Which word of the block a step takes: factor and offset, by round. */
const WORDS: readonly (readonly [number, number])[] = [
  [1, 0],
  [5, 1],
  [3, 5],
  [7, 0],
];

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

function compress(state: Int32Array, view: DataView, offset: number): void {
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const [factor, first] = WORDS[round]!;
    const word = view.getInt32(offset + 4 * ((factor * step + first) % 16), true);
    const sum = (a + mix(round, b, c, d) + K[step]! + word) | 0;
    const by = TURNS[round]![step % 4]!;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << by) | (sum >>> (32 - by)))) | 0;
  }
  [a, b, c, d].forEach((value, at) => (state[at] = state[at]! + value));
}

export const md5: HashFunction = {
  name: "md5",
  block: 64,
  size: 16,
  lengthBytes: 8,
  littleEndian: true,
  start: Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476),
  compress,
};
