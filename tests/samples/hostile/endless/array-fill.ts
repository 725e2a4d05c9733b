/**
 * One built-in call over four thousand million elements.
 * @exercise counter
 * @after solution
 * @seconds 1
 * @error TimeLimit
 */
new Array(2 ** 32 - 1).fill(0).indexOf(1);
