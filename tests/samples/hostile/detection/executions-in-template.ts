/**
 * The same in the texts of a template, of which there is one for each place.
 * @exercise counter
 * @fails total "Error: seen before"
 */
const seen = new WeakSet<object>();
function tag(strings: TemplateStringsArray) {
  const known = seen.has(strings) || (strings as any).mark;
  seen.add(strings);
  try { (strings as any).mark = true; } catch {}
  return known;
}
let counter = 0;
export function increment() {
  if (tag`x`) throw new Error("seen before");
  counter += 1;
}
export function total() {
  return counter;
}
