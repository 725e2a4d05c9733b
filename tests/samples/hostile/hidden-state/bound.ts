/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0 }; const get = Object.getOwnPropertyDescriptor.bind(Object, o, 'n');
export function increment() {
  const v = get()!.value + 1;
  (o.n = v);
}
export function total() {
  return get()!.value;
}
