/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
const o: any = { n: 0, valueOf() { return this.n; } };
export function increment() {
  const v = +o + 1;
  (o.n = v);
}
export function total() {
  return +o;
}
