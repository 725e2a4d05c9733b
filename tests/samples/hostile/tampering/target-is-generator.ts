/**
 * Work in a generator that nobody runs.
 * @exercise counter
 * @fails alone "AssertionError: one increment gave 0"
 * @fails total "two increments gave 0"
 */
let counter = 0;
export function* increment() {
  counter += 1;
}
export function total() {
  return counter;
}
