/**
 * A finally block that takes back every way out.
 * @exercise bank-transfer
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
