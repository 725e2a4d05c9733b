/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Barrier } from 'switchpoint/threading'; const a = new Barrier(3), b = new Barrier(3);
export function increment() {
  const v = Number(a.broken) + Number(b.broken) + 1;
  (v === 1 ? a.abort() : (a.abort(), b.abort()));
}
export function total() {
  return Number(a.broken) + Number(b.broken);
}
