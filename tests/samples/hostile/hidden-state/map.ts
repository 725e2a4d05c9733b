/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map([['k', 0]]);
export function increment() {
  const v = m.get('k')! + 1;
  m.set('k', v);
}
export function total() {
  return m.get('k')!;
}
