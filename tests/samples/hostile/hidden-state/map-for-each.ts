/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const m = new Map([['k', 0]]);
export function increment() {
  const v = (() => { let r = 0; m.forEach((x) => { r = x; }); return r; })() + 1;
  m.set('k', v);
}
export function total() {
  return (() => { let r = 0; m.forEach((x) => { r = x; }); return r; })();
}
