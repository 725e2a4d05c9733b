/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const o: any = {};
export function increment() {
  const v = (() => { let n = 0; for (const _ in o) n++; return n; })() + 1;
  (o['k' + v] = 1);
}
export function total() {
  return (() => { let n = 0; for (const _ in o) n++; return n; })();
}
