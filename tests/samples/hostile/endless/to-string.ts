/**
 * The conversion to text never ends: the check writes the balance into its message.
 * @exercise bank-transfer
 * @fails alone "more than 20000 steps"
 */
export class Account {
  balance: number = { toString() { while (true) {} }, valueOf() { while (true) {} } } as never;
  constructor(start: number) {}
}
export function transfer(from: Account, to: Account, amount: number): boolean {
  return true;
}
