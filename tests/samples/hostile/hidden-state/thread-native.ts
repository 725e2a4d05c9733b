/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { main_thread } from 'switchpoint/threading'; const t = main_thread() as any; t.mark = 0;
export function increment() {
  const v = t.mark + 1;
  (t.mark = v);
}
export function total() {
  return t.mark;
}
