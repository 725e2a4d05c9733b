/**
 * One line of half a thousand million letters.
 * @exercise busy-cores
 * @fails says "RangeError: Invalid string length"
 * @fails cores "RangeError: Invalid string length"
 * @fails fast "RangeError: Invalid string length"
 */
export function both() {
  print("done".repeat(2 ** 27));
}
