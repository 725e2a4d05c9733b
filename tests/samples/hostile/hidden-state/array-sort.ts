/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: number[] = [0];
export function increment() {
  const v = a.slice()[0]! + 1;
  a.fill(v);
}
export function total() {
  return a.slice()[0]!;
}
