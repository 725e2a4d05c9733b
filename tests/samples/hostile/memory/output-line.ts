/**
 * One line of half a thousand million letters.
 * @exercise busy-cores
 * @fails says "Line 6: RangeError: Invalid string length"
 * @fails cores "Line 6: RangeError: Invalid string length"
 * @fails fast "Line 6: RangeError: Invalid string length"
 */
export function both() {
  print("done".repeat(2 ** 27));
}
