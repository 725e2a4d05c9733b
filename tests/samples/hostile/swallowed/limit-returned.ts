/**
 * Returns the right number from a finally block, whatever happened.
 * @exercise counter
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
let counter = 0;
export function increment() {
  counter += 1;
}
export function total() {
  try {
    while (true) counter++;
  } finally {
    return 2;
  }
}
