/**
 * Fingerprints: 64 bits that stand for a step together with everything that happens before it. Two steps of two executions
 * have the same fingerprint if they are the same step with the same past, and (but for a chance of about 2^-53) only then.
 *
 * Two lanes of 32 bits, mixed with the finaliser of MurmurHash3 (Austin Appleby, public domain).
 */
export class Past {
  /** The two lanes of the fingerprint being built. */
  low = 0;
  high = 0;

  /** Begins with the fingerprint of the thread's previous step. */
  begin(low: number, high: number, thread: number): void {
    this.low = mix(low ^ Math.imul(thread + 1, 0x9e3779b1));
    this.high = mix(high ^ Math.imul(thread + 1, 0x85ebca77) ^ this.low);
  }

  /** Adds a step that happens before; the order in which such steps are added does not matter. */
  add(low: number, high: number): void {
    this.low = (this.low + mix(low ^ 0x27d4eb2f)) | 0;
    this.high = (this.high + mix(high ^ 0x165667b1)) | 0;
  }

  /** A number for the `slot`th object that `thread` meets at this point: 53 bits. */
  name(thread: number, slot: number): number {
    const low = mix(this.low ^ Math.imul(thread + 1, 0xc2b2ae3d) ^ slot);
    return (mix(this.high ^ low) >>> 0) * 0x20_0000 + (low >>> 11);
  }
}

/** A number for what stands at `key` of object `place`, put there by the step with the given fingerprint: 53 bits. */
export function pathName(place: number, key: number, low: number, high: number): number {
  const first = mix(low ^ Math.imul(place + 1, 0xc2b2ae3d) ^ Math.imul(key + 1, 0x9e3779b1));
  return (mix(high ^ Math.imul(first, 0x85ebca77)) >>> 0) * 0x20_0000 + (first >>> 11);
}

/** Spreads every bit of a 32-bit integer over all others. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
