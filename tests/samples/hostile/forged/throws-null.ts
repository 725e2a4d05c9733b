/**
 * Throws null, late.
 * @exercise counter
 * @fails alone "Object thrown: null"
 * @fails total "Object thrown: null"
 */
export function increment() {}
export function total() {
  throw null;
}
