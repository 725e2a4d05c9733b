/**
 * Work in a generator that nobody runs.
 * @exercise counter
 */
let counter = 0;
export function* increment() {
  counter += 1;
}
export function total() {
  return counter;
}
