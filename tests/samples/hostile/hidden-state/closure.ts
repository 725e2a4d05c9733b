/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const c = (() => { let n = 0; return { get: () => n, set: (v: number) => { n = v; } }; })();
export function increment() {
  const v = c.get() + 1;
  c.set(v);
}
export function total() {
  return c.get();
}
