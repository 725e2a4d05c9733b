/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a = { raw: ['0'] };
export function increment() {
  const v = Number(String.raw(a as any)) + 1;
  (a.raw[0] = String(v));
}
export function total() {
  return Number(String.raw(a as any));
}
