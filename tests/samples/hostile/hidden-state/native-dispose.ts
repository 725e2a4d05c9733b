/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map<any, any>([['k', 0]]);
export function increment() {
  const v = m.get('k') + 1;
  { using _ = { [Symbol.dispose]: m.set.bind(m, 'k', v) as any }; };
}
export function total() {
  return m.get('k');
}
