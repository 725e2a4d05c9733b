/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { new_event_loop } from 'switchpoint/asyncio'; const l = new_event_loop() as any; l.slow_callback_duration = 0;
export function increment() {
  const v = l.slow_callback_duration + 1;
  (l.slow_callback_duration = v);
}
export function total() {
  return l.slow_callback_duration;
}
