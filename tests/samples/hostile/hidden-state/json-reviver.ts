/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o = { n: 0 };
export function increment() {
  const v = JSON.parse('{"n":1}', function (_k, x) { return x === 1 ? o.n : x; }).n + 1;
  (o.n = v);
}
export function total() {
  return JSON.parse('{"n":1}', function (_k, x) { return x === 1 ? o.n : x; }).n;
}
