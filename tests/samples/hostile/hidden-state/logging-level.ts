/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { getLogger } from 'switchpoint/logging'; const l = getLogger('x'); l.setLevel(10);
export function increment() {
  const v = l.level - 10 + 1;
  l.setLevel(10 + v);
}
export function total() {
  return l.level - 10;
}
