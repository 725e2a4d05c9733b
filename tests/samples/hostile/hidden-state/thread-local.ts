/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { local } from 'switchpoint/threading'; const l = new local() as any; l.n = { n: 0 }; const it = l.n;
export function increment() {
  const v = it.n + 1;
  (it.n = v);
}
export function total() {
  return it.n;
}
