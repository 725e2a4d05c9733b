/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { SharedMemory } from 'switchpoint/multiprocessing/shared_memory'; const m = new SharedMemory({ create: true, size: 8 });
export function increment() {
  const v = m.buf[0]! + 1;
  (m.buf[0] = v);
}
export function total() {
  return m.buf[0]!;
}
