/**
 * A list so deep that writing it needs more stack than the host has.
 * @exercise counter
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
let deep: unknown[] = [];
for (let i = 0; i < 15000; i++) deep = [deep];
export function increment() {}
export function total() {
  return deep as never;
}
