/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: any[] = [[0]];
export function increment() {
  const v = ([0, 1, 2] as any).findIndex((x: number) => String(x) === String(a)) + 1;
  (a[0][0] = v);
}
export function total() {
  return ([0, 1, 2] as any).findIndex((x: number) => String(x) === String(a));
}
