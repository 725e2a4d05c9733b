/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Event } from 'switchpoint/threading'; const a = new Event(), b = new Event();
export function increment() {
  const v = Number(a.is_set()) + Number(b.is_set()) + 1;
  (v === 1 ? a.set() : (a.set(), b.set()));
}
export function total() {
  return Number(a.is_set()) + Number(b.is_set());
}
