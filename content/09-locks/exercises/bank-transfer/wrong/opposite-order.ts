/**
 * One lock per account, the giver's first: two opposite transfers wait for each other.
 *
 * @fails deadlock "same order"
 */
import { Lock } from "switchpoint/threading";

export class Account {
  balance: number;
  readonly lock = new Lock();

  constructor(balance: number) {
    this.balance = balance;
  }
}

export function transfer(from: Account, to: Account, amount: number): boolean {
  using _from = from.lock.held();
  using _to = to.lock.held();
  if (from.balance < amount) return false;
  from.balance -= amount;
  to.balance += amount;
  return true;
}
