/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a = [0]; const set = Reflect.apply.bind(null, Array.prototype.fill, a), get = Reflect.get.bind(null, a, '0');
export function increment() {
  const v = get() + 1;
  set([v]);
}
export function total() {
  return get();
}
