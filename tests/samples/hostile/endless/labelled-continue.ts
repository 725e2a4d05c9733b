/**
 * An inner loop starts the outer one again.
 * @exercise bank-transfer
 * @fails alone "more than 20000 steps"
 */
export class Account { constructor(public balance: number) {} }
export function transfer(from: Account, to: Account, amount: number): boolean {
  outer: for (let i = 0; i < 2; i++) {
    for (const _ of [1, 2]) {
      i = -1;
      continue outer;
    }
  }
  return true;
}
