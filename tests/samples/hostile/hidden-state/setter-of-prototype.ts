/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = {}; const set = Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')!.set!.bind(o); const get = Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')!.get!.bind(o); const ps = [{}, {}, {}]; set(ps[0]);
export function increment() {
  const v = ps.indexOf(get()) + 1;
  set(ps[v]);
}
export function total() {
  return ps.indexOf(get());
}
