/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = { a: { b: [0] } };
export function increment() {
  const v = Number(JSON.stringify(d).slice(11, 12)) + 1;
  (d.a.b[0] = v);
}
export function total() {
  return Number(JSON.stringify(d).slice(11, 12));
}
