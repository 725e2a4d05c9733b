/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map([['k', 0]]); const set = m.set.bind(m, 'k'), get = m.get.bind(m, 'k');
export function increment() {
  const v = get()! + 1;
  set(v);
}
export function total() {
  return get()!;
}
