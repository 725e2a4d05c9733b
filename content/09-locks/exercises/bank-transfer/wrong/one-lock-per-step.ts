/**
 * Each change is protected, but the decision is not: two withdrawals may both find enough money.
 *
 * @fails overdraft "critical section"
 */
import { Lock } from "switchpoint/threading";

export class Account {
  balance: number;
  readonly lock = new Lock();

  constructor(balance: number) {
    this.balance = balance;
  }
}

function change(account: Account, amount: number) {
  using _ = account.lock.held();
  account.balance += amount;
}

export function transfer(from: Account, to: Account, amount: number): boolean {
  if (from.balance < amount) return false;
  change(from, -amount);
  change(to, amount);
  return true;
}
