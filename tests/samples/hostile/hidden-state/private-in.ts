/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
class C { static #n = 0; static get() { return C.#n; } static set(v: number) { C.#n = v; } }
export function increment() {
  const v = C.get() + 1;
  C.set(v);
}
export function total() {
  return C.get();
}
