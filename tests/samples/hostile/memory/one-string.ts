/**
 * A text longer than texts can be.
 * @exercise counter
 * @after solution
 */
let text = "x";
while (true) text += text;
