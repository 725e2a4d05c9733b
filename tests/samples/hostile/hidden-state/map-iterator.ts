/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]]); const it = m.keys(); let last = it.next().value!;
export function increment() {
  const v = last + 1;
  (last = it.next().value!, last = v);
}
export function total() {
  return last;
}
