/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const t = { n: 0 }; const p: any = new Proxy(new Proxy(t, {}), {}); const q: any = new Proxy(t, {});
export function increment() {
  const v = p.n + 1;
  (q.n = v);
}
export function total() {
  return p.n;
}
