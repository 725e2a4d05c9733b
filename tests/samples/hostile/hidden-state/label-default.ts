/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let n = 0; function get(v = n) { return v; }
export function increment() {
  const v = get() + 1;
  (n = v);
}
export function total() {
  return get();
}
