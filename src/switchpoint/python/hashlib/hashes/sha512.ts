/**
 * SHA-512 and SHA-384. Words of 64 bits are pairs of 32 bits, high before low.
 *
 * Source: FIPS 180-4, section 6.4.
 */
import type { HashFunction } from "./digest.ts";
import { cubeRoots as K, laterSquareRoots, squareRoots } from "./roots.ts";

/** The high and low halves of a word turned right by `by`; from 32 on the halves change places. */
function turnHigh(high: number, low: number, by: number): number {
  return by < 32 ? (high >>> by) | (low << (32 - by)) : (low >>> (by - 32)) | (high << (64 - by));
}
function turnLow(high: number, low: number, by: number): number {
  return turnHigh(low, high, by);
}

/** Writes the sum of words into the pair at `at`; each word is given as its high and its low half. */
function sum(into: Int32Array, at: number, ...halves: number[]): void {
  let [high, low] = [0, 0];
  for (let i = 0; i < halves.length; i += 2) {
    high += halves[i]!;
    low += halves[i + 1]! >>> 0;
  }
  into[at + 1] = low;
  into[at] = high + Math.floor(low / 0x100000000);
}

function schedule(view: DataView, offset: number): Int32Array {
  const w = new Int32Array(160);
  for (let t = 0; t < 32; t++) w[t] = view.getInt32(offset + 4 * t);
  for (let t = 32; t < 160; t += 2) {
    const [xh, xl, yh, yl] = [w[t - 30]!, w[t - 29]!, w[t - 4]!, w[t - 3]!];
    const smallHigh = turnHigh(xh, xl, 1) ^ turnHigh(xh, xl, 8) ^ (xh >>> 7);
    const smallLow = turnLow(xh, xl, 1) ^ turnLow(xh, xl, 8) ^ ((xl >>> 7) | (xh << 25));
    const largeHigh = turnHigh(yh, yl, 19) ^ turnHigh(yh, yl, 61) ^ (yh >>> 6);
    const largeLow = turnLow(yh, yl, 19) ^ turnLow(yh, yl, 61) ^ ((yl >>> 6) | (yh << 26));
    sum(w, t, w[t - 32]!, w[t - 31]!, smallHigh, smallLow, w[t - 14]!, w[t - 13]!, largeHigh, largeLow);
  }
  return w;
}

function compress(state: Int32Array, view: DataView, offset: number): void {
  const w = schedule(view, offset);
  const v = state.slice();
  const one = new Int32Array(2);
  const two = new Int32Array(2);
  for (let t = 0; t < 160; t += 2) {
    const [ah, al, bh, bl, ch, cl] = v as unknown as number[] as [number, number, number, number, number, number];
    const [eh, el, fh, fl, gh, gl] = v.subarray(8) as unknown as [number, number, number, number, number, number];
    const chooseHigh = (eh & fh) ^ (~eh & gh);
    const chooseLow = (el & fl) ^ (~el & gl);
    const bigHigh = turnHigh(eh, el, 14) ^ turnHigh(eh, el, 18) ^ turnHigh(eh, el, 41);
    const bigLow = turnLow(eh, el, 14) ^ turnLow(eh, el, 18) ^ turnLow(eh, el, 41);
    sum(one, 0, v[14]!, v[15]!, bigHigh, bigLow, chooseHigh, chooseLow, K[t]!, K[t + 1]!, w[t]!, w[t + 1]!);
    const turnedHigh = turnHigh(ah, al, 28) ^ turnHigh(ah, al, 34) ^ turnHigh(ah, al, 39);
    const turnedLow = turnLow(ah, al, 28) ^ turnLow(ah, al, 34) ^ turnLow(ah, al, 39);
    sum(two, 0, turnedHigh, turnedLow, (ah & bh) ^ (ah & ch) ^ (bh & ch), (al & bl) ^ (al & cl) ^ (bl & cl));
    v.copyWithin(2, 0, 14);
    sum(v, 8, v[8]!, v[9]!, one[0]!, one[1]!);
    sum(v, 0, one[0]!, one[1]!, two[0]!, two[1]!);
  }
  for (let at = 0; at < 16; at += 2) sum(state, at, state[at]!, state[at + 1]!, v[at]!, v[at + 1]!);
}

const family = { block: 128, lengthBytes: 16, littleEndian: false, compress };

export const sha512: HashFunction = { ...family, name: "sha512", size: 64, start: squareRoots };
export const sha384: HashFunction = { ...family, name: "sha384", size: 48, start: laterSquareRoots };
