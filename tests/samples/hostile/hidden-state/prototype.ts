/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = {}; const ps = [{ n: 0 }, { n: 1 }, { n: 2 }]; Object.setPrototypeOf(o, ps[0]!);
export function increment() {
  const v = o.n + 1;
  Object.setPrototypeOf(o, ps[v]!);
}
export function total() {
  return o.n;
}
