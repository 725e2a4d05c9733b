/**
 * How deep the host's stack is: it would differ between machines, and under the check.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
function down(depth: number): number {
  try {
    return down(depth + 1);
  } catch (e: any) {
    if (e.name !== "RecursionError") throw new Error("ESCAPED: " + e.name);
    return depth;
  }
}
let counter = 0;
export function increment() {
  counter += down(0) > 100 ? 1 : 0;
}
export function total() {
  return counter;
}
