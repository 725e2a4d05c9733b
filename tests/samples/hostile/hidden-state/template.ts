/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
const o: any = { n: 0, toString() { return String(this.n); } };
export function increment() {
  const v = Number(`${o}`) + 1;
  (o.n = v);
}
export function total() {
  return Number(`${o}`);
}
