/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { mmap } from 'switchpoint/mmap'; const m = new mmap(-1, 16) as any;
export function increment() {
  const v = m.tell() + 1;
  m.seek(v);
}
export function total() {
  return m.tell();
}
