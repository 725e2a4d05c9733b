/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = {}; const ps: any[] = [{}, {}, {}]; Object.setPrototypeOf(o, ps[0]!);
export function increment() {
  const v = ps.indexOf(Object.getPrototypeOf(o)) + 1;
  (o.__proto__ = ps[v]);
}
export function total() {
  return ps.indexOf(Object.getPrototypeOf(o));
}
