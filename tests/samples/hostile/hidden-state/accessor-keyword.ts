/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
class C { accessor n = 0; } const c = new C();
export function increment() {
  const v = c.n + 1;
  (c.n = v);
}
export function total() {
  return c.n;
}
