/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0 };
export function increment() {
  const v = JSON.parse(JSON.stringify(o)).n + 1;
  (o.n = v);
}
export function total() {
  return JSON.parse(JSON.stringify(o)).n;
}
