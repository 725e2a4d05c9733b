/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
const a: number[] = [];
export function increment() {
  const v = a.length + 1;
  (a.length = v);
}
export function total() {
  return a.length;
}
