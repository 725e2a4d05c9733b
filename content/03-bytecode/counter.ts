let counter = 0;

function add() {
  counter += 1;
}

add();
print("counter", counter);
