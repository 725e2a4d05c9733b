/**
 * Exports that change each time somebody looks.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
export let total: () => number = () => 1;
let counter = 0;
export function increment() {
  counter += 1;
  total = () => (counter === 1 ? 1 : counter);
}
