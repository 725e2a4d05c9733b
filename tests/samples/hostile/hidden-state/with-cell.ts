/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const r = { *[Symbol.iterator]() { yield this.n; }, n: 0 };
export function increment() {
  const v = [...r][0]! + 1;
  (r.n = v);
}
export function total() {
  return [...r][0]!;
}
