/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a = new Uint8Array(4);
export function increment() {
  const v = a[0]! + 1;
  (a[0] = v);
}
export function total() {
  return a[0]!;
}
