/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails alone "No decision after 20000 executions: there are too many ways to interleave this program"
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0, toString() { return String(this.n); } };
export function increment() {
  const v = Number(`${o}`) + 1;
  (o.n = v);
}
export function total() {
  return Number(`${o}`);
}
