/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: number[] = [0];
export function increment() {
  const v = Number(a.join()) + 1;
  a.splice(0, 1, v);
}
export function total() {
  return Number(a.join());
}
