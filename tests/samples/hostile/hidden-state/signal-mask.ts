/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 0"
 */
import { pthread_sigmask, SIG_BLOCK, SIG_SETMASK } from 'switchpoint/signal'; 
export function increment() {
  const v = [...(pthread_sigmask(SIG_BLOCK, []) as any)].length + 1;
  pthread_sigmask(SIG_SETMASK, [10, 12].slice(0, v));
}
export function total() {
  return [...(pthread_sigmask(SIG_BLOCK, []) as any)].length;
}
