/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: number[] = [0];
export function increment() {
  const v = Math.max(...a) + 1;
  a.unshift(v);
}
export function total() {
  return Math.max(...a);
}
