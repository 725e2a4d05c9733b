/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { create_task, run } from 'switchpoint/asyncio'; let t: any; run((async () => { t = create_task((async () => {})()); await t; })()); t.set_name('0');
export function increment() {
  const v = Number(t.get_name()) + 1;
  t.set_name(String(v));
}
export function total() {
  return Number(t.get_name());
}
