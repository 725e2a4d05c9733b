/**
 * The same in what regular expressions remember.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let counter = 0;
const before = (RegExp as any).$1;
/(seen)/.test("seen");
export function increment() {
  if (before === "seen" || (RegExp as any).$1 === "seen" || (RegExp as any).lastMatch) throw new Error("ESCAPED: seen before");
  counter += 1;
}
export function total() {
  return counter;
}
