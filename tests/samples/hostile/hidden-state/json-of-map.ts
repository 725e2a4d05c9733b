/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = { a: [0] };
export function increment() {
  const v = JSON.parse(JSON.stringify(d)).a[0] + 1;
  (d.a[0] = v);
}
export function total() {
  return JSON.parse(JSON.stringify(d)).a[0];
}
