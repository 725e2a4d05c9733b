/**
 * The constants of SHA-2: fractional parts of roots of the first primes, 64 bits each, as pairs of 32-bit words. SHA-256 uses
 * the upper word of each.
 *
 * Source: FIPS 180-4, sections 4.2.2, 4.2.3 and 5.3.
 */

/** The largest integer whose `power`-th power is at most `value`; Newton's method from above. */
function root(value: bigint, power: bigint): bigint {
  let guess = 1n << 80n;
  for (;;) {
    const next = ((power - 1n) * guess + value / guess ** (power - 1n)) / power;
    if (next >= guess) return guess;
    guess = next;
  }
}

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let candidate = 2n; found.length < count; candidate++) if (found.every((prime) => candidate % prime !== 0n)) found.push(candidate);
  return found;
}

/** High and low words in turn: `count` primes' roots, from the prime number `from` on. */
function fractions(power: bigint, from: number, count: number): Int32Array {
  const words = primes(from + count)
    .slice(from)
    .map((prime) => root(prime << (64n * power), power))
    .flatMap((scaled) => [Number(BigInt.asIntN(32, scaled >> 32n)), Number(BigInt.asIntN(32, scaled))]);
  return Int32Array.from(words);
}

/** Cube roots of the first 80 primes. */
export const cubeRoots: Int32Array = fractions(3n, 0, 80);
/** Square roots of the first eight primes, and of the eight after them. */
export const squareRoots: Int32Array = fractions(2n, 0, 8);
export const laterSquareRoots: Int32Array = fractions(2n, 8, 8);

/** Every second word, from the first (the upper halves) or the second on. */
export function halves(words: Int32Array, which: 0 | 1): Int32Array {
  return words.filter((_, at) => at % 2 === which);
}
