let counter = 0;

export function increment() {
  counter += 2;
}

export function total() {
  return counter;
}
