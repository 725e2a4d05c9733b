/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Lock } from 'switchpoint/threading'; const a = new Lock(), b = new Lock();
export function increment() {
  const v = Number(a.locked()) + Number(b.locked()) + 1;
  (v === 1 ? a.acquire(false) : (a.acquire(false), b.acquire(false)));
}
export function total() {
  return Number(a.locked()) + Number(b.locked());
}
