/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a = new Uint8Array(4); const b = new Uint16Array(a.buffer);
export function increment() {
  const v = a.at(0)! + 1;
  b.set([v], 0);
}
export function total() {
  return a.at(0)!;
}
