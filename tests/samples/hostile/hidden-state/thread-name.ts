/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { main_thread } from 'switchpoint/threading'; main_thread().name = '0';
export function increment() {
  const v = Number(main_thread().name) + 1;
  (main_thread().name = String(v));
}
export function total() {
  return Number(main_thread().name);
}
