/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { nice } from 'switchpoint/os';
export function increment() {
  const v = nice(0) + 1;
  nice(v - nice(0));
}
export function total() {
  return nice(0);
}
