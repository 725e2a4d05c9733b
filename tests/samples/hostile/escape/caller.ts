/**
 * The functions that called it.
 * @exercise counter
 * @fails alone "TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mo"
 * @fails total "TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mo"
 */
export function increment() {
  const up = (increment as any).caller ?? (increment as any).arguments?.callee;
  if (up) throw new Error("ESCAPED: " + up.name);
  throw new Error("nobody");
}
export function total() {
  return 2;
}
