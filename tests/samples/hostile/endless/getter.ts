/**
 * The balance is a getter without end.
 * @exercise bank-transfer
 * @fails alone "Livelock: MainThread goes round in its loop"
 */
export class Account {
  constructor(start: number) {}
  get balance(): number {
    while (true) {}
  }
  set balance(_: number) {}
}
export function transfer(from: Account, to: Account, amount: number): boolean {
  return true;
}
