/**
 * Prints without end.
 * @exercise busy-cores
 */
export function both() {
  while (true) print("done\n".repeat(10000));
}
