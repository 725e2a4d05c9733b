/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
function* g(): Generator<number, void, number | undefined> { let n = 0; while (true) { const w = yield n; if (w !== undefined) n = w; } } const it = g(); it.next();
export function increment() {
  const v = it.next().value as number + 1;
  it.next(v);
}
export function total() {
  return it.next().value as number;
}
