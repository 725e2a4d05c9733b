/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
import { bytearray, memoryview } from 'switchpoint/builtins'; const m = memoryview(bytearray(4));
export function increment() {
  const v = m[0]! + 1;
  (m[0] = v);
}
export function total() {
  return m[0]!;
}
