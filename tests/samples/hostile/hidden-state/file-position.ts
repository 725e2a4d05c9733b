/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { open } from 'switchpoint/builtins'; { const f = open('n', 'w'); f.write('abcdef'); f.close(); } const f = open('n', 'rb') as any;
export function increment() {
  const v = f.tell() + 1;
  f.seek(v);
}
export function total() {
  return f.tell();
}
