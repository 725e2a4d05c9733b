/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "ValueError: signal only works in main thread of the main interpreter"
 */
import { getsignal, signal } from 'switchpoint/signal'; const hs = [() => {}, () => {}, () => {}]; 
export function increment() {
  const v = Math.max(0, hs.indexOf(getsignal(10) as any)) + 1;
  signal(10, hs[v]!);
}
export function total() {
  return Math.max(0, hs.indexOf(getsignal(10) as any));
}
