/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a = { length: 0 } as { length: number };
export function increment() {
  const v = Array.from(a).length + 1;
  (a.length = v);
}
export function total() {
  return Array.from(a).length;
}
