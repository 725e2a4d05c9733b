/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const r = /x/g; const text = 'xxxxxx';
export function increment() {
  const v = r.lastIndex + 1;
  ((r.lastIndex = v - 1), r.exec(text));
}
export function total() {
  return r.lastIndex;
}
