/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
class C { static n = 0; }
export function increment() {
  const v = C.n + 1;
  (C.n = v);
}
export function total() {
  return C.n;
}
