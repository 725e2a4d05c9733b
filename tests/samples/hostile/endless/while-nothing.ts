/**
 * Goes round and does nothing.
 * @exercise bank-transfer
 * @fails alone "Livelock: MainThread goes round in its loop"
 */
export class Account { constructor(public balance: number) {} }
export function transfer(from: Account, to: Account, amount: number): boolean {
  while (true) {}
}
