/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = {};
export function increment() {
  const v = (Object.hasOwn(o, 'b') ? 2 : Object.hasOwn(o, 'a') ? 1 : 0) + 1;
  (o[v === 1 ? 'a' : 'b'] = 1);
}
export function total() {
  return (Object.hasOwn(o, 'b') ? 2 : Object.hasOwn(o, 'a') ? 1 : 0);
}
