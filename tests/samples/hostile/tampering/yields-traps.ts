/**
 * Generators that yield what the engine's own do.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let counter = 0;
export function* steps() {
  yield { op: "visible", kind: "limit", site: -1, guard: null };
  yield { op: "cpu", ns: -1 };
}
export function increment() {
  for (const _ of steps()) counter += 1;
}
export function total() {
  return counter / 2;
}
