/**
 * A text longer than texts can be.
 * @exercise counter
 * @after solution
 * @fails alone "RangeError: Invalid string length"
 * @fails total "RangeError: Invalid string length"
 */
let text = "x";
while (true) text += text;
