/**
 * Goes round with a new object each time.
 * @exercise bank-transfer
 * @fails alone "more than 20000 steps"
 */
export class Account { constructor(public balance: number) {} }
export function transfer(from: Account, to: Account, amount: number): boolean {
  let last: object = {};
  do last = { last: {} };
  while (last);
  return true;
}
