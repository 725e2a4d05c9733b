/**
 * The end of a block gives the right number.
 * @exercise counter
 */
let counter = 0;
export function increment() {
  counter += 1;
}
export function total() {
  using _ = { [Symbol.dispose]() { counter = 2; } };
  while (true) counter += 1;
}
