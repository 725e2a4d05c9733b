/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails alone "No decision: the program shares data in code that the host calls at one go"
 * @fails total "two increments gave 1"
 */
const o: any = { n: 0, valueOf() { return this.n; } };
export function increment() {
  const v = +o + 1;
  (o.n = v);
}
export function total() {
  return +o;
}
