/**
 * Four thousand million holes, one after the other.
 * @exercise counter
 * @after solution
 * @seconds 1
 * @error TimeLimit
 */
Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
