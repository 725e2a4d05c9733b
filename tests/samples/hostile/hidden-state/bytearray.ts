/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { bytearray } from 'switchpoint/builtins'; const b = new bytearray(4);
export function increment() {
  const v = b[0]! + 1;
  (b[0] = v);
}
export function total() {
  return b[0]!;
}
