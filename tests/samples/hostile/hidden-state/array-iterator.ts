/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const it = [0, 1, 2, 3, 4, 5, 6, 7, 8].values(); const seen: number[] = [];
export function increment() {
  const v = seen.length + 1;
  (it.next(), seen.push(v), seen.length = v);
}
export function total() {
  return seen.length;
}
