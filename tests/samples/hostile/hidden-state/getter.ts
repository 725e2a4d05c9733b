/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let n = 0; const o = { get n() { return n; }, set n(v: number) { n = v; } };
export function increment() {
  const v = o.n + 1;
  (o.n = v);
}
export function total() {
  return o.n;
}
