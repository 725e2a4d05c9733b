/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const b = new (ArrayBuffer as any)(0, { maxByteLength: 8 });
export function increment() {
  const v = b.byteLength + 1;
  b.resize(v);
}
export function total() {
  return b.byteLength;
}
