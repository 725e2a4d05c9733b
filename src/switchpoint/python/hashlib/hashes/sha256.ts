/**
 * SHA-256 and SHA-224.
 *
 * Source: FIPS 180-4, section 6.2.
 */
import type { HashFunction } from "./digest.ts";
import { cubeRoots, halves, laterSquareRoots, squareRoots } from "./roots.ts";

const K = halves(cubeRoots, 0);
const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Int32Array, view: DataView, offset: number): void {
  const w = new Int32Array(64);
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(offset + 4 * t);
  for (let t = 16; t < 64; t++) {
    const [x, y] = [w[t - 15]!, w[t - 2]!];
    const small = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const large = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[t] = w[t - 16]! + small + w[t - 7]! + large;
  }
  let a = state[0]!,
    b = state[1]!,
    c = state[2]!,
    d = state[3]!,
    e = state[4]!,
    f = state[5]!,
    g = state[6]!,
    h = state[7]!;
  for (let t = 0; t < 64; t++) {
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => (state[at] = state[at]! + value));
}

const family = { block: 64, lengthBytes: 8, littleEndian: false, compress };

export const sha256: HashFunction = { ...family, name: "sha256", size: 32, start: halves(squareRoots, 0) };
export const sha224: HashFunction = { ...family, name: "sha224", size: 28, start: halves(laterSquareRoots, 1) };
