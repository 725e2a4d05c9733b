/**
 * The functions that called it.
 * @exercise counter
 */
export function increment() {
  const up = (increment as any).caller ?? (increment as any).arguments?.callee;
  if (up) throw new Error("ESCAPED: " + up.name);
  throw new Error("nobody");
}
export function total() {
  return 2;
}
