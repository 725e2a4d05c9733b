/**
 * A generator whose end yields again: the loop that leaves it comes back.
 * @exercise bank-transfer
 * @fails alone "RecursionError: maximum recursion depth exceeded"
 */
export class Account { constructor(public balance: number) {} }
function* stubborn(): Generator<number> {
  try {
    yield 1;
  } finally {
    while (true) yield* stubborn();
  }
}
export function transfer(from: Account, to: Account, amount: number): boolean {
  for (const _ of stubborn()) break;
  for (const _ of stubborn()) _;
  return true;
}
