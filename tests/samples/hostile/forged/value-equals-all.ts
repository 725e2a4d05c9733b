/**
 * A number that claims to be any.
 * @exercise counter
 * @fails alone "AssertionError: one increment gave 2"
 * @fails total "two increments gave 2"
 */
export function increment() {}
export function total() {
  return { valueOf: () => 2, toString: () => "2", [Symbol.toPrimitive]: () => 2 } as never;
}
