let counter = 0;

export function add() {
  counter += 1;
}

add();
print("counter", counter);
