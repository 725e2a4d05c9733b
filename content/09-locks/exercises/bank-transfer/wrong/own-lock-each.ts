/**
 * Every call makes its own lock: nobody else ever waits for it.
 *
 * @fails totals "critical section"
 * @fails overdraft "critical section"
 * @fails deadlock "first"
 */
import { Lock } from "switchpoint/threading";

export class Account {
  balance: number;

  constructor(balance: number) {
    this.balance = balance;
  }
}

export function transfer(from: Account, to: Account, amount: number): boolean {
  using _ = new Lock().held();
  if (from.balance < amount) return false;
  from.balance -= amount;
  to.balance += amount;
  return true;
}
