/**
 * A coroutine in place of a number.
 * @exercise counter
 * @fails alone "AssertionError: one increment gave <coroutine object total>"
 * @fails total "AssertionError: two increments gave <coroutine object total>"
 */
export async function increment() {}
export async function total() {
  return 2;
}
