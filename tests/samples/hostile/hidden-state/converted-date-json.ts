/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const d = new Date(0);
export function increment() {
  const v = Number(JSON.stringify({ d }).slice(-5, -3))  + 1;
  d.setUTCMilliseconds(v);
}
export function total() {
  return Number(JSON.stringify({ d }).slice(-5, -3)) ;
}
