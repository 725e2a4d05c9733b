/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: any = [0];
export function increment() {
  const v = (a == 2 ? 2 : a == 1 ? 1 : 0) + 1;
  (a[0] = v);
}
export function total() {
  return (a == 2 ? 2 : a == 1 ? 1 : 0);
}
