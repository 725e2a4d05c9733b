/**
 * Goes round and changes what others see.
 * @exercise bank-transfer
 */
let rounds = 0;
export class Account { constructor(public balance: number) {} }
export function transfer(from: Account, to: Account, amount: number): boolean {
  for (;;) rounds++;
}
