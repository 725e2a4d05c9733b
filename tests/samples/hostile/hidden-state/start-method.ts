/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { get_start_method, set_start_method } from 'switchpoint/multiprocessing'; const ms = ['spawn', 'fork', 'forkserver']; set_start_method('spawn');
export function increment() {
  const v = ms.indexOf(get_start_method()) + 1;
  (set_start_method as any)(ms[v]!, { force: true });
}
export function total() {
  return ms.indexOf(get_start_method());
}
