import { Lock } from "switchpoint/threading";

const lock = new Lock(); // try new RLock()
let total = 0;

function add(amount: number) {
  using _ = lock.held();
  total += amount;
}

function addTwice(amount: number) {
  using _ = lock.held();
  add(amount);
  add(amount);
}

addTwice(5);
print("total", total);
