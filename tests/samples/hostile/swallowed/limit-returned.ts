/**
 * Returns the right number from a finally block, whatever happened.
 * @exercise counter
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
