/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let n: number | undefined;
export function increment() {
  const v = n ?? 0 + 1;
  (n = v);
}
export function total() {
  return n ?? 0;
}
