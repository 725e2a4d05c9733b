/**
 * Two functions call each other for ever.
 * @exercise bank-transfer
 * @fails alone "RecursionError: maximum recursion depth exceeded"
 */
export class Account { constructor(public balance: number) {} }
const even = (n: number): boolean => odd(n + 1);
const odd = (n: number): boolean => even(n + 1);
export function transfer(from: Account, to: Account, amount: number): boolean {
  return even(0);
}
