/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = {};
export function increment() {
  const v = Object.keys(o).length + 1;
  (o['k' + v] = 1);
}
export function total() {
  return Object.keys(o).length;
}
