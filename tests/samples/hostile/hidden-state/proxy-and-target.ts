/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const t = { n: 0 }; const p: any = new Proxy(t, {});
export function increment() {
  const v = t.n + 1;
  (p.n = v);
}
export function total() {
  return t.n;
}
