/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0 };
export function increment() {
  const v = Object.values(o)[0] as number + 1;
  Object.assign(o, { n: v });
}
export function total() {
  return Object.values(o)[0] as number;
}
