/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { a: { n: 0 } };
export function increment() {
  const v = o?.a?.n + 1;
  (o.a = { n: v });
}
export function total() {
  return o?.a?.n;
}
