/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const a: number[] = [];
export function increment() {
  const v = (a.values() as any).map((x: number) => x).toArray().length + 1;
  (a[v - 1] = v);
}
export function total() {
  return (a.values() as any).map((x: number) => x).toArray().length;
}
