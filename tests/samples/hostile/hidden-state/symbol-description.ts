/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let s = Symbol('0');
export function increment() {
  const v = Number(s.description) + 1;
  (s = Symbol(String(v)));
}
export function total() {
  return Number(s.description);
}
