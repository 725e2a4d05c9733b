/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const r = /x/g;
export function increment() {
  const v = r.lastIndex + 1;
  r.lastIndex = v;
}
export function total() {
  return r.lastIndex;
}
