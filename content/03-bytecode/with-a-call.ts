import { Thread } from "switchpoint/threading";

const rounds = 100_000;
let counter = 0;

function one() {
  return 1;
}

function add() {
  for (let i = 0; i < rounds; i++) {
    counter += one();
  }
}

const threads = [1, 2].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();

print("lost", 2 * rounds - counter);
