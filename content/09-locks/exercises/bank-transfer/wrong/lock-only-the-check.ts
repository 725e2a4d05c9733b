/**
 * The lock is held while the balance is looked at, and no longer when it is changed.
 *
 * @fails totals "critical section"
 * @fails overdraft "critical section"
 * @fails deadlock "first"
 */
import { Lock } from "switchpoint/threading";

const lock = new Lock();

export class Account {
  balance: number;

  constructor(balance: number) {
    this.balance = balance;
  }
}

export function transfer(from: Account, to: Account, amount: number): boolean {
  lock.acquire();
  const enough = from.balance >= amount;
  lock.release();
  if (!enough) return false;
  from.balance -= amount;
  to.balance += amount;
  return true;
}
