/**
 * @fails lock "It uses while"
 */
let counter = 0;

export function increment() {
  const next = counter + 1;
  while (counter !== next) counter = next;
}

export function total() {
  return counter;
}
