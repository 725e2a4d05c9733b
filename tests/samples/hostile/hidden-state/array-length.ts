/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: number[] = [];
export function increment() {
  const v = a.length + 1;
  (a.length = v);
}
export function total() {
  return a.length;
}
