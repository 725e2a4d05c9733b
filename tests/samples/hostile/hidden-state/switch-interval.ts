/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { getswitchinterval, setswitchinterval } from 'switchpoint/sys'; setswitchinterval(0.001);
export function increment() {
  const v = Math.round(getswitchinterval() * 1000) - 1 + 1;
  setswitchinterval((v + 1) / 1000);
}
export function total() {
  return Math.round(getswitchinterval() * 1000) - 1;
}
