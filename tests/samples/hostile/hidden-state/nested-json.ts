/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const inner = [0]; const a = [[inner]];
export function increment() {
  const v = Number(JSON.stringify(a).replace(/\D/g, '')) + 1;
  (inner[0] = v);
}
export function total() {
  return Number(JSON.stringify(a).replace(/\D/g, ''));
}
