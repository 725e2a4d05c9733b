/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const s = new Set<number>();
export function increment() {
  const v = (s as any).union(new Set()).size + 1;
  s.add(v);
}
export function total() {
  return (s as any).union(new Set()).size;
}
