/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map([['k', 0]]); const o: any = { valueOf: m.get.bind(m, 'k') };
export function increment() {
  const v = +o + 1;
  m.set('k', v);
}
export function total() {
  return +o;
}
