/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = new Date(0); d.setUTCFullYear(2000);
export function increment() {
  const v = d.getUTCFullYear() - 2000 + 1;
  d.setUTCFullYear(2000 + v);
}
export function total() {
  return d.getUTCFullYear() - 2000;
}
