/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: any = [0];
export function increment() {
  const v = Number('' + a) + 1;
  (a[0] = v);
}
export function total() {
  return Number('' + a);
}
