/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: number[] = [0];
export function increment() {
  const v = (([x]) => x!)(a) + 1;
  Object.assign(a, [v]);
}
export function total() {
  return (([x]) => x!)(a);
}
