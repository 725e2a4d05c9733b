/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { a: 1, b: 1 };
export function increment() {
  const v = 2 - Object.keys(o).length + 1;
  (v === 1 ? delete o.a : (delete o.a, delete o.b));
}
export function total() {
  return 2 - Object.keys(o).length;
}
