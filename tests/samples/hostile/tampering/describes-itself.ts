/**
 * An object that would tell its own story.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const shared: any = { guards: { free: () => { while (true) {} } }, describe() { while (true) {} }, get name() { while (true) {} }, waiters: [], n: 0 };
export function increment() {
  shared.n += 1;
}
export function total() {
  return shared.n;
}
