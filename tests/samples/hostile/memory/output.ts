/**
 * Prints without end.
 * @exercise busy-cores
 * @fails says "more than 50000 steps"
 * @fails cores "more than 50000 steps"
 * @fails fast "more than 50000 steps"
 */
export function both() {
  while (true) print("done\n".repeat(100));
}
