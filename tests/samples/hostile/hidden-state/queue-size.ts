/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Queue } from 'switchpoint/queue'; const q = new Queue<number>(); q.put(0);
export function increment() {
  const v = q.queue[0]! + 1;
  (q.queue[0] = v);
}
export function total() {
  return q.queue[0]!;
}
