/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
import { deque } from 'switchpoint/collections'; const d = new deque<number>();
export function increment() {
  const v = d.length + 1;
  d.append(v);
}
export function total() {
  return d.length;
}
