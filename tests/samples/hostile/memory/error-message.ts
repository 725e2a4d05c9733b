/**
 * An exception whose text is half a thousand million letters.
 * @exercise counter
 * @mebibytes 128
 * @error MemoryLimit
 */
export function increment() {
  throw new Error("x".repeat(2 ** 28));
}
export function total() {
  return 1;
}
