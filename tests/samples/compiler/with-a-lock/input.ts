import { Lock } from "switchpoint/threading";

const lock = new Lock();
let total = 0;

function deposit(amount: number): void {
  using _ = lock.held();
  total += amount;
}
