/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a = [0];
export function increment() {
  const v = a.toSorted()[0]! + 1;
  a.splice(0, 1, v);
}
export function total() {
  return a.toSorted()[0]!;
}
