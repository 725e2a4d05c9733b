/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = new Date(0); const set = d.setTime.bind(d).bind(null), get = d.getTime.bind(d).bind(null);
export function increment() {
  const v = get() + 1;
  set(v);
}
export function total() {
  return get();
}
