/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
enum E { A } const e = E as any; e.n = 0;
export function increment() {
  const v = e.n + 1;
  (e.n = v);
}
export function total() {
  return e.n;
}
