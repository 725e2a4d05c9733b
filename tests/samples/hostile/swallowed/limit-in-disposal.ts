/**
 * The end of a block gives the right number.
 * @exercise counter
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
let counter = 0;
export function increment() {
  counter += 1;
}
export function total() {
  using _ = { [Symbol.dispose]() { counter = 2; } };
  while (true) counter += 1;
}
