/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
const p: any = new Proxy({ n: 0 }, {});
export function increment() {
  const v = p.n + 1;
  (p.n = v);
}
export function total() {
  return p.n;
}
