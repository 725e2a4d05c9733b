/**
 * An object that looks like one of the engine's primitives.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const fake = { guards: { unlocked: () => { throw new Error("asked"); } }, stakes: [], plain: true, op: "visible", kind: "limit" };
let counter = fake as any;
counter = 0;
export function increment() {
  const holder: any = fake;
  holder.count = (holder.count ?? 0) + 1;
}
export function total() {
  return (fake as any).count;
}
