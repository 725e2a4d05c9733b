/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { open } from 'switchpoint/builtins'; { const f = open('n', 'w'); f.write('0'); f.close(); }
export function increment() {
  const v = (() => { const f = open('n'); const t = f.read(); f.close(); return Number(t); })() + 1;
  (() => { const f = open('n', 'w'); f.write(String(v)); f.close(); })();
}
export function total() {
  return (() => { const f = open('n'); const t = f.read(); f.close(); return Number(t); })();
}
