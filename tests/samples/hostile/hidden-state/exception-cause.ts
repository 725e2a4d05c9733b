/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { Exception } from 'switchpoint/builtins'; const e = new Exception(0) as any; e.__cause__ = 0;
export function increment() {
  const v = e.__cause__ + 1;
  (e.__cause__ = v);
}
export function total() {
  return e.__cause__;
}
