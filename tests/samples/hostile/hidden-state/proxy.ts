/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails alone "No decision after 20000 executions: there are too many ways to interleave this program"
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
