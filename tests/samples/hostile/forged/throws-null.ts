/**
 * Throws null, late.
 * @exercise counter
 */
export function increment() {}
export function total() {
  throw null;
}
