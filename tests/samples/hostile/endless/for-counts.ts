/**
 * Goes round and changes what others see.
 * @exercise bank-transfer
 * @fails alone "more than 20000 steps"
 */
let rounds = 0;
export class Account { constructor(public balance: number) {} }
export function transfer(from: Account, to: Account, amount: number): boolean {
  for (;;) rounds++;
}
