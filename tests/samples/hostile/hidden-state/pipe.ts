/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { pipe, read, write } from 'switchpoint/os'; const [r, w] = pipe(); write(w, new Uint8Array([0]));
export function increment() {
  const v = (() => { const n = read(r, 1)[0]!; write(w, new Uint8Array([n])); return n; })() + 1;
  (() => { read(r, 1); write(w, new Uint8Array([v])); })();
}
export function total() {
  return (() => { const n = read(r, 1)[0]!; write(w, new Uint8Array([n])); return n; })();
}
