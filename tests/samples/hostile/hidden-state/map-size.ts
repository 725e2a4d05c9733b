/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map<number, number>();
export function increment() {
  const v = m.size + 1;
  m.set(v, v);
}
export function total() {
  return m.size;
}
