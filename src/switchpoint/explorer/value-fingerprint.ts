/**
 * 64 bits that stand for a value without identity: a string, a number, a boolean, null or undefined.
 */
import { mix } from "../runtime/past.ts";

/** Two lanes of 32 bits. */
export interface Fingerprint {
  readonly low: number;
  readonly high: number;
}

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);

/** Null for what is known by its identity: objects, functions, symbols. */
export function fingerprintOf(value: unknown): Fingerprint | null {
  switch (typeof value) {
    case "number":
      number[0] = value;
      return lanes(halves[0]!, halves[1]!, 1);
    case "string":
      return ofText(value, 2);
    case "bigint":
      return ofText(String(value), 3);
    case "boolean":
      return lanes(Number(value), 0, 4);
    case "undefined":
      return lanes(0, 0, 5);
    default:
      return value === null ? lanes(0, 0, 6) : null;
  }
}

function ofText(text: string, kind: number): Fingerprint {
  let low = text.length;
  let high = ~text.length;
  for (let i = 0; i < text.length; i++) {
    low = mix(low ^ text.charCodeAt(i));
    high = (mix(high) + low) | 0;
  }
  return lanes(low, high, kind);
}

function lanes(low: number, high: number, kind: number): Fingerprint {
  const first = mix(low ^ Math.imul(kind, 0x9e3779b1));
  return { low: first, high: mix(high ^ Math.imul(kind, 0x85ebca77) ^ Math.imul(first, 0xc2b2ae3d)) };
}
