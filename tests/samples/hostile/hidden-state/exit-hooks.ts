/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
import { _ncallbacks, register } from 'switchpoint/atexit';
export function increment() {
  const v = _ncallbacks() + 1;
  register(() => {});
}
export function total() {
  return _ncallbacks();
}
