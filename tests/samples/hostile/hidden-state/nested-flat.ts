/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const inner = [0]; const a = [[inner]];
export function increment() {
  const v = a.flat(3)[0] as any + 1;
  (inner[0] = v);
}
export function total() {
  return a.flat(3)[0] as any;
}
