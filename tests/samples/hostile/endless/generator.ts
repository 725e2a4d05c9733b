/**
 * A generator without end, spread.
 * @exercise bank-transfer
 * @fails alone "more than 20000 steps"
 */
export class Account { constructor(public balance: number) {} }
function* forever() {
  let n = 0;
  while (true) yield n++;
}
export function transfer(from: Account, to: Account, amount: number): boolean {
  return [...forever()].length > 0;
}
