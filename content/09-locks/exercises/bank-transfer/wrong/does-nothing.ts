/**
 * Nothing moves, so nothing can be lost.
 *
 * @fails alone "A holds 100"
 * @fails totals "first"
 * @fails overdraft "first"
 * @fails deadlock "first"
 */
export class Account {
  balance: number;

  constructor(balance: number) {
    this.balance = balance;
  }
}

export function transfer(_from: Account, _to: Account, _amount: number): boolean {
  return false;
}
