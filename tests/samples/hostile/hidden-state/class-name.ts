/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let C: any = class { static m() { return 0; } };
export function increment() {
  const v = C.m() + 1;
  (C = class { static m() { return v; } });
}
export function total() {
  return C.m();
}
