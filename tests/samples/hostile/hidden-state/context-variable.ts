/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { ContextVar } from 'switchpoint/contextvars'; const c = new ContextVar<number[]>('c'); const list = [0]; 
export function increment() {
  const v = list[0]! + 1;
  (c.set(list), (c.get()[0] = v));
}
export function total() {
  return list[0]!;
}
