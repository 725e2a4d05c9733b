/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0 };
export function increment() {
  const v = ({ ...o }).n + 1;
  Object.defineProperty(o, 'n', { value: v, writable: true, enumerable: true, configurable: true });
}
export function total() {
  return ({ ...o }).n;
}
