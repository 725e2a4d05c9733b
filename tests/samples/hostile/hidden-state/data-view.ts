/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = new DataView(new ArrayBuffer(8));
export function increment() {
  const v = d.getInt32(0) + 1;
  d.setInt32(0, v);
}
export function total() {
  return d.getInt32(0);
}
