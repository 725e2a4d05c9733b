/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map<any, any>([['k', 0]]); const o = { [Symbol.iterator]: m.values.bind(m) };
export function increment() {
  const v = [...o][0] + 1;
  m.set('k', v);
}
export function total() {
  return [...o][0];
}
