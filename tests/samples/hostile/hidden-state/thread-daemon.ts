/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
import { Thread } from 'switchpoint/threading'; const t = new Thread({}); t.daemon = false; let more = 0;
export function increment() {
  const v = (t.daemon ? 1 : 0) + more + 1;
  (v === 1 ? (t.daemon = true) : (more = 1));
}
export function total() {
  return (t.daemon ? 1 : 0) + more;
}
