/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { socket } from 'switchpoint/socket'; const s = new socket(); s.settimeout(1);
export function increment() {
  const v = s.gettimeout()! - 1 + 1;
  s.settimeout(v + 1);
}
export function total() {
  return s.gettimeout()! - 1;
}
