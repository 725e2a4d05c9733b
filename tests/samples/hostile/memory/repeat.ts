/**
 * The same in one call.
 * @exercise counter
 * @after solution
 * @fails alone "RangeError: Invalid string length"
 * @fails total "RangeError: Invalid string length"
 */
"x".repeat(2 ** 29).repeat(2 ** 29);
