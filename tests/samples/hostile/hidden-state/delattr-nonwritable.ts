/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = Object.create({ n: 0 });
export function increment() {
  const v = o.n + 1;
  (delete o.n, o.n = v);
}
export function total() {
  return o.n;
}
