let counter = 0;

export function add() {
  for (let i = 0; i < 1000; i++) {
    counter += 1;
  }
}
