/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { bytearray, memoryview } from 'switchpoint/builtins'; const m = new memoryview(new bytearray(4));
export function increment() {
  const v = m[0]! + 1;
  (m[0] = v);
}
export function total() {
  return m[0]!;
}
