/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Queue } from 'switchpoint/queue'; const o = { n: 0 }; const q = new Queue<any>();
export function increment() {
  const v = (() => { q.put(o); return q.get().n; })() + 1;
  (o.n = v);
}
export function total() {
  return (() => { q.put(o); return q.get().n; })();
}
