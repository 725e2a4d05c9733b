/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const k = Symbol(); const o: any = { [k]: 0 };
export function increment() {
  const v = o[k] + 1;
  (o[k] = v);
}
export function total() {
  return o[k];
}
