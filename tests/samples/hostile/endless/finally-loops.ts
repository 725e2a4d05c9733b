/**
 * A finally block that takes back every way out.
 * @exercise bank-transfer
 * @fails alone "Livelock: MainThread goes round in its loop"
 */
export class Account { constructor(public balance: number) {} }
export function transfer(from: Account, to: Account, amount: number): boolean {
  for (;;) {
    try {
      return true;
    } finally {
      continue;
    }
  }
}
