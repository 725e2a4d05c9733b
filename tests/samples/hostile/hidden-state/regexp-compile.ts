/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const r = /0/;
export function increment() {
  const v = Number(r.source) + 1;
  (r as any).compile(String(v));
}
export function total() {
  return Number(r.source);
}
