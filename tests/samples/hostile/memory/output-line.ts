/**
 * One line of half a thousand million letters.
 * @exercise busy-cores
 */
export function both() {
  print("done".repeat(2 ** 27));
}
