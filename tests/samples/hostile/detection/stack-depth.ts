/**
 * How deep the host's stack is: deeper under the check than elsewhere.
 * @exercise counter
 */
let depth = 0;
function down(): void {
  depth += 1;
  down();
}
let counter = 0;
export function increment() {
  try {
    down();
  } catch (e: any) {
    if (e.name !== "RecursionError") throw new Error("ESCAPED: " + e.name);
  }
  counter += 1;
}
export function total() {
  return counter;
}
