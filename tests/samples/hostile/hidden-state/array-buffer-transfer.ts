/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "TypeError: Cannot perform ArrayBuffer.prototype.transfer on a detached ArrayBuffer"
 */
let b = new ArrayBuffer(0);
export function increment() {
  const v = b.byteLength + 1;
  (b = (b as any).transfer(v));
}
export function total() {
  return b.byteLength;
}
