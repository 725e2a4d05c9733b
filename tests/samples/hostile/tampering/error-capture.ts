/**
 * Frames by captureStackTrace, for what they lead to.
 * @exercise counter
 * @fails alone "AssertionError: one increment gave 2"
 */
export function increment() {
  const holder = {} as any;
  (Error as any).captureStackTrace?.(holder);
  if (/reach|choose|\(check\)/.test(String(holder.stack))) throw new Error("the stack shows the check");
}
export function total() {
  return 2;
}
