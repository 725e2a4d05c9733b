/**
 * An iterator that is never done, given to a built-in.
 * @exercise bank-transfer
 * @fails alone "more than 20000 steps"
 */
export class Account { constructor(public balance: number) {} }
export function transfer(from: Account, to: Account, amount: number): boolean {
  const endless = { [Symbol.iterator]: () => ({ next: () => ({ done: false as const, value: [1, 1] as const }) }) };
  return new Map(endless).size > 0;
}
