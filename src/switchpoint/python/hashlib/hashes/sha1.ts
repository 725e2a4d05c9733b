/**
 * SHA-1.
 *
 * Source: FIPS 180-4, section 6.1.
 */
import type { HashFunction } from "./digest.ts";

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const K = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function mix(t: number, b: number, c: number, d: number): number {
  if (t < 20) return (b & c) ^ (~b & d);
  return t >= 40 && t < 60 ? (b & c) ^ (b & d) ^ (c & d) : b ^ c ^ d;
}

function compress(state: Int32Array, view: DataView, offset: number): void {
  const w = new Int32Array(80);
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(offset + 4 * t);
  for (let t = 16; t < 80; t++) w[t] = turn(w[t - 3]! ^ w[t - 8]! ^ w[t - 14]! ^ w[t - 16]!, 1);
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
  for (let t = 0; t < 80; t++) {
    const next = (turn(a, 5) + mix(t, b, c, d) + e + K[Math.floor(t / 20)]! + w[t]!) | 0;
    e = d;
    d = c;
    c = turn(b, 30);
    b = a;
    a = next;
  }
  [a, b, c, d, e].forEach((value, at) => (state[at] = state[at]! + value));
}

export const sha1: HashFunction = {
  name: "sha1",
  block: 64,
  size: 20,
  lengthBytes: 8,
  littleEndian: false,
  start: Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0),
  compress,
};
