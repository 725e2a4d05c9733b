/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { dumps, loads } from 'switchpoint/pickle'; const d = { a: { n: 0 } };
export function increment() {
  const v = (loads(dumps(d)) as any).a.n + 1;
  (d.a.n = v);
}
export function total() {
  return (loads(dumps(d)) as any).a.n;
}
