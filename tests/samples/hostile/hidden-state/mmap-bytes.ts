/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { mmap } from 'switchpoint/mmap'; const m = new mmap(-1, 16) as any;
export function increment() {
  const v = m[0] + 1;
  (m[0] = v);
}
export function total() {
  return m[0];
}
