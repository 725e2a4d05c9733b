/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o = { n: 0 }; function g({ n } = o) { return n; }
export function increment() {
  const v = g() + 1;
  (o.n = v);
}
export function total() {
  return g();
}
