/** A bank account. Many threads may use it at once. */
export class Account {
  balance: number;

  constructor(balance: number) {
    this.balance = balance;
  }
}

/** Moves `amount` from one account to another; false, and nothing moves, if there is not enough. */
export function transfer(from: Account, to: Account, amount: number): boolean {
  if (from.balance < amount) return false;
  from.balance -= amount;
  to.balance += amount;
  return true;
}
