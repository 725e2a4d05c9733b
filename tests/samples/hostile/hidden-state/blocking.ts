/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { pipe, set_blocking } from 'switchpoint/os'; import * as os from 'switchpoint/os'; const [r, w] = pipe(); r; w; let n = 0;
export function increment() {
  const v = n + 1;
  (set_blocking(r, true), n = v);
}
export function total() {
  return n;
}
