/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o = { n: 0 }; const set = Object.assign.bind(null, o);
export function increment() {
  const v = o.n + 1;
  set({ n: v });
}
export function total() {
  return o.n;
}
