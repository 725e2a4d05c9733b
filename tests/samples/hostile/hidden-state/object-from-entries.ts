/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: any[] = [['n', 0]];
export function increment() {
  const v = Object.fromEntries(a).n + 1;
  a.splice(0, 1, ['n', v]);
}
export function total() {
  return Object.fromEntries(a).n;
}
