/**
 * Recursion that catches its own end and starts again.
 * @exercise bank-transfer
 * @fails alone "more than 20000 steps"
 */
export class Account { constructor(public balance: number) {} }
function deep(): void {
  try {
    deep();
  } catch {
    deep();
  }
}
export function transfer(from: Account, to: Account, amount: number): boolean {
  deep();
  return true;
}
