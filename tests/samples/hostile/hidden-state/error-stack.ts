/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const e = new Error('0'); e.stack = '0';
export function increment() {
  const v = Number(e.stack) + 1;
  (e.stack = String(v));
}
export function total() {
  return Number(e.stack);
}
