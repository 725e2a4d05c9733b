/**
 * What every thread has observed, and what stands in every shared place: together they say in which state a program is. A thread
 * of a deterministic program is where it is because of what it has read, and a shared place holds what was written there last.
 * Two executions that agree in both are in the same state, whatever way they came, and can only go on in the same ways.
 *
 * Nothing of the program is looked at. A thread's history is a fingerprint of the contents that it has met, in their order. The
 * content of a place is the value, if a plain variable or property was given a string, a number or the like; otherwise it is the
 * history of the thread that wrote there last. A lock that is free is like any free lock. So two states may be taken for
 * different though they are the same, never the other way round (but for a chance of about 2^-53).
 *
 * It holds where all that threads can notice of each other is in their steps' accesses: not within rounds of loops that others
 * overtake (runtime/rounds.ts), and not where a step is several operations. Left to others: that limit (states.ts).
 */
import type { Execution } from "../runtime/exploration.ts";
import { UNKNOWN } from "../runtime/explored-thread.ts";
import { mix } from "../runtime/past.ts";
import { isFree, isLock } from "../runtime/rounds.ts";
import type { StepLog } from "../runtime/step-log.ts";
import { fingerprintOf, type Fingerprint } from "./value-fingerprint.ts";

/** What stands in an object: what was written to all of it at once, and to its parts since. */
interface Place {
  whole: Fingerprint;
  readonly parts: Map<number, Fingerprint>;
}

const NOTHING: Fingerprint = { low: 0, high: 0 };
const FREE: Fingerprint = { low: 0x51ed270b, high: 0x2f0b4c47 };

export class Observations {
  readonly #threads = new Map<number, Fingerprint>();
  readonly #places = new Map<number, Place>();
  /** The sum of all threads' and places' terms, in two lanes. */
  #low = 0;
  #high = 0;

  /** Another execution begins. */
  begin(): void {
    this.#threads.clear();
    this.#places.clear();
    this.#low = this.#high = 0;
  }

  /** The state, as a number of 53 bits. */
  get state(): number {
    const low = mix(this.#low);
    return (mix(this.#high ^ low) >>> 0) * 0x20_0000 + (low >>> 11);
  }

  /** Takes in step `i`, which `execution` has just made. */
  step(execution: Execution, i: number): void {
    const { log } = execution;
    const from = log.first[i]!;
    const to = log.end(i);
    const value = to === from + 1 ? storedBy(execution, i) : null;
    const history = this.#observe(log, i, value !== null);
    for (let a = from; a < to; a++) if (log.write[a]) this.#put(log.object[a]!, log.key[a]!, value ?? branch(history, a - from));
    // Who had it before is nobody's business any more.
    if (!log.orders[from] || !log.write[from] || !isLock(execution.acted) || !isFree(execution.acted)) return;
    this.#put(log.object[from]!, 0, FREE);
  }

  /** The history of the thread of step `i`, that step included. */
  #observe(log: StepLog, i: number, overwrites: boolean): Fingerprint {
    const thread = log.thread[i]!;
    const before = this.#threads.get(thread) ?? NOTHING;
    let low = mix(before.low ^ (log.reply[i] ? 0x3c6ef372 : 0x1b873593));
    let high = mix(before.high ^ low);
    if (!overwrites) {
      for (let a = log.first[i]!; a < log.end(i); a++) {
        const content = this.#contentOf(log.object[a]!, log.key[a]!);
        low = mix(low ^ content.low ^ 0x27d4eb2f);
        high = mix(high ^ content.high ^ low);
      }
    }
    const history = { low, high };
    this.#take(thread, before, -1);
    this.#threads.set(thread, history);
    this.#take(thread, history, 1);
    return history;
  }

  #contentOf(object: number, key: number): Fingerprint {
    const place = this.#places.get(object);
    if (place === undefined) return NOTHING;
    const { whole, parts } = place;
    if (key !== 0) return parts.get(key) ?? whole;
    let { low, high } = whole;
    for (const [part, content] of parts) {
      const first = mix(content.low ^ Math.imul(part + 1, 0x9e3779b1));
      low = (low + first) | 0;
      high = (high + mix(content.high ^ first)) | 0;
    }
    return { low, high };
  }

  #put(object: number, key: number, content: Fingerprint): void {
    let place = this.#places.get(object);
    if (place === undefined) this.#places.set(object, (place = { whole: NOTHING, parts: new Map() }));
    this.#take(~object, this.#contentOf(object, 0), -1);
    if (key === 0) {
      place.whole = content;
      place.parts.clear();
    } else place.parts.set(key, content);
    this.#take(~object, this.#contentOf(object, 0), 1);
  }

  /** Adds a term to the sum, or takes it away. */
  #take(name: number, { low, high }: Fingerprint, sign: 1 | -1): void {
    const first = mix(low ^ Math.imul(name + 1, 0x9e3779b1));
    this.#low = (this.#low + sign * first) | 0;
    this.#high = (this.#high + sign * mix(high ^ Math.imul(name + 1, 0x85ebca77) ^ first)) | 0;
  }
}

/** What step `i` puts in place of whatever was there, if that is known; it reads nothing then. */
function storedBy({ log, stored }: Execution, i: number): Fingerprint | null {
  const a = log.first[i]!;
  if (stored === UNKNOWN || log.orders[a] || !log.write[a] || log.key[a] === 0) return null;
  return log.kind[i] === "write" || log.kind[i] === "set" ? fingerprintOf(stored) : null;
}

function branch({ low, high }: Fingerprint, nth: number): Fingerprint {
  const first = mix(low ^ Math.imul(nth + 1, 0xc2b2ae3d));
  return { low: first, high: mix(high ^ first) };
}
