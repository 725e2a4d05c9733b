/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "RuntimeError: cannot enter context: <Context object> is already entered"
 */
import { ContextVar, copy_context } from 'switchpoint/contextvars'; const c = new ContextVar<number>('c'); const x = copy_context(); x.run(() => c.set(0));
export function increment() {
  const v = x.run(() => c.get()) + 1;
  x.run(() => c.set(v));
}
export function total() {
  return x.run(() => c.get());
}
