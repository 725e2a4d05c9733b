/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { getrecursionlimit, setrecursionlimit } from 'switchpoint/sys'; setrecursionlimit(500);
export function increment() {
  const v = getrecursionlimit() - 500 + 1;
  setrecursionlimit(500 + v);
}
export function total() {
  return getrecursionlimit() - 500;
}
