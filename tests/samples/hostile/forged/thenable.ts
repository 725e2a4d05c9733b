/**
 * A result that somebody may wait for.
 * @exercise counter
 */
export function increment() {
  return { then: (f: (n: number) => void) => f(2) };
}
export function total() {
  return { then: (f: (n: number) => void) => f(2) } as never;
}
