/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = { a: { b: [0] } };
export function increment() {
  const v = Number([d.a].map((x) => x.b).flat(2).join('')) + 1;
  (d.a.b[0] = v);
}
export function total() {
  return Number([d.a].map((x) => x.b).flat(2).join(''));
}
