/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { open } from 'switchpoint/builtins'; const f = open('n', 'w+') as any; f.write('0'); f.flush();
export function increment() {
  const v = (() => { f.seek(0); return f.read().length - 1; })() + 1;
  (f.seek(0), f.write('x'.repeat(v + 1)), f.flush());
}
export function total() {
  return (() => { f.seek(0); return f.read().length - 1; })();
}
