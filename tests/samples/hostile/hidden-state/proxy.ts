/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails alone "No decision: the program shares data in code that the host calls at one go"
 * @fails total "two increments gave 1"
 */
let n = 0; const p: any = new Proxy({}, { get: () => n, set: (_, __, v) => { n = v; return true; } });
export function increment() {
  const v = p.n + 1;
  (p.n = v);
}
export function total() {
  return p.n;
}
