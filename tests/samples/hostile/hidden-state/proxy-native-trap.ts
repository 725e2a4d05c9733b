/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map<any, any>([['k', 0]]); const p: any = new Proxy({}, { get: m.get.bind(m, 'k') as any });
export function increment() {
  const v = p.x + 1;
  m.set('k', v);
}
export function total() {
  return p.x;
}
