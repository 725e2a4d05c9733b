/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map<any, any>([['k', 0]]); const o: any = { __proto__: { get n() { return m.get('k'); } } };
export function increment() {
  const v = o.n + 1;
  m.set('k', v);
}
export function total() {
  return o.n;
}
