/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = new Date(0);
export function increment() {
  const v = Number(JSON.stringify(d).slice(-4, -2)) + 1;
  d.setMilliseconds(v);
}
export function total() {
  return Number(JSON.stringify(d).slice(-4, -2));
}
