/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const b = new ArrayBuffer(4); const a = new Uint8Array(b);
export function increment() {
  const v = new Uint8Array(b.slice(0))[0]! + 1;
  (a[0] = v);
}
export function total() {
  return new Uint8Array(b.slice(0))[0]!;
}
