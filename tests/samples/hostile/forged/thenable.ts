/**
 * A result that somebody may wait for.
 * @exercise counter
 * @fails alone "AssertionError: one increment gave [object Object]"
 * @fails total "AssertionError: two increments gave [object Object]"
 */
export function increment() {
  return { then: (f: (n: number) => void) => f(2) };
}
export function total() {
  return { then: (f: (n: number) => void) => f(2) } as never;
}
