/**
 * Ended inside a conversion that the host makes, and goes on behind it.
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
    [{ toString() { while (true) {} } }].join();
  } catch {
  } finally {
    return 2;
  }
}
