/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let s = '';
export function increment() {
  const v = s.length + 1;
  (s = 'x'.repeat(v));
}
export function total() {
  return s.length;
}
