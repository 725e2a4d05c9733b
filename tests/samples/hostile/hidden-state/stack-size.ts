/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 0"
 */
import { stack_size } from 'switchpoint/threading';
export function increment() {
  const v = stack_size() / 65536 + 1;
  stack_size(v * 65536);
}
export function total() {
  return stack_size() / 65536;
}
