/**
 * A generator whose return comes back with the right number.
 * @exercise counter
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
let counter = 0;
export function increment() {
  counter += 1;
}
function* stay(): Generator<number, number> {
  try {
    while (true) yield (counter += 1);
  } finally {
    return 2;
  }
}
export function total() {
  try {
    for (const _ of stay()) _;
  } catch {}
  return 2;
}
