/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0 };
export function increment() {
  const v = Reflect.get(o, 'n') + 1;
  Reflect.set(o, 'n', v);
}
export function total() {
  return Reflect.get(o, 'n');
}
