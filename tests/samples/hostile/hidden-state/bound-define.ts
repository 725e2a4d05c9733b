/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0 }; const define = Object.defineProperty.bind(null, o, 'n'); const get = Object.getOwnPropertyDescriptor.bind(null, o, 'n');
export function increment() {
  const v = get()!.value + 1;
  define({ value: v });
}
export function total() {
  return get()!.value;
}
