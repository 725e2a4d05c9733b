/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Timer } from 'switchpoint/threading'; const t = new Timer(0, () => {}) as any; t.interval = 0;
export function increment() {
  const v = t.interval + 1;
  (t.interval = v);
}
export function total() {
  return t.interval;
}
