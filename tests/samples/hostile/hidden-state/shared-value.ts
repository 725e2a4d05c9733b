/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Value } from 'switchpoint/multiprocessing'; const s = new Value('i', 0, { lock: false });
export function increment() {
  const v = s.value + 1;
  (s.value = v);
}
export function total() {
  return s.value;
}
