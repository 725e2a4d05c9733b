/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const inner = { n: 0 }; const o = { toJSON: () => inner };
export function increment() {
  const v = JSON.parse(JSON.stringify(o)).n + 1;
  (inner.n = v);
}
export function total() {
  return JSON.parse(JSON.stringify(o)).n;
}
