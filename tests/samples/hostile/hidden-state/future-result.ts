/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "InvalidStateError: FINISHED: <Future state=finished returned int>"
 */
import { Future } from 'switchpoint/concurrent/futures'; const a = new Future<number>() as any, b = new Future<number>() as any;
export function increment() {
  const v = Number(a.done()) + Number(b.done()) + 1;
  (v === 1 ? a.set_result(1) : (a.done() || a.set_result(1), b.set_result(1)));
}
export function total() {
  return Number(a.done()) + Number(b.done());
}
