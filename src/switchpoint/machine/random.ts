/**
 * The only source of chance: a 32-bit generator (Mulberry32, Tommy Ettinger 2017, public domain) in integer arithmetic, so
 * that every engine gives the same numbers for the same seed.
 */
export class Random {
  #state: number;

  /** `stream` separates independent users of one seed (a thread, the latency model). */
  constructor(seed: number, stream = 0) {
    this.#state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((stream | 0) + 1, 0x85ebca6b)) | 0;
  }

  /** An integer in 0 … 2^32 - 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** An integer in low … high, both included. */
  between(low: number, high: number): number {
    return high <= low ? low : low + (this.next() % (high - low + 1));
  }

  /** A fraction in [0, 1), with 53 random bits as Math.random has. */
  fraction(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }
}
