/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const it = 'abcdefgh'[Symbol.iterator]() as any; let n = 0;
export function increment() {
  const v = n + 1;
  (it.next(), n = v);
}
export function total() {
  return n;
}
