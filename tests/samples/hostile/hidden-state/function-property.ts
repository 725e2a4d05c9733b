/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
function f() {} (f as any).n = 0;
export function increment() {
  const v = (f as any).n + 1;
  ((f as any).n = v);
}
export function total() {
  return (f as any).n;
}
