import { Lock } from "switchpoint/threading";

let accounts = 0;

/** A bank account. Many threads may use it at once. */
export class Account {
  balance: number;
  readonly lock = new Lock();
  /** Accounts are locked in the order of their numbers, whichever way the money goes. */
  readonly number = accounts++;

  constructor(balance: number) {
    this.balance = balance;
  }
}

/** Moves `amount` from one account to another; false, and nothing moves, if there is not enough. */
export function transfer(from: Account, to: Account, amount: number): boolean {
  const [first, second] = from.number < to.number ? [from, to] : [to, from];
  using _first = first.lock.held();
  using _second = second.lock.held();
  if (from.balance < amount) return false;
  from.balance -= amount;
  to.balance += amount;
  return true;
}
