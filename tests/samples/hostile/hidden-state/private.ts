/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
class C { #n = 0; get() { return this.#n; } set(v: number) { this.#n = v; } } const c = new C();
export function increment() {
  const v = c.get() + 1;
  c.set(v);
}
export function total() {
  return c.get();
}
