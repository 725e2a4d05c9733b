/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Queue } from 'switchpoint/queue'; const q = new Queue<number>();
export function increment() {
  const v = q.qsize() + 1;
  (q.qsize() < v && q.put(v));
}
export function total() {
  return q.qsize();
}
