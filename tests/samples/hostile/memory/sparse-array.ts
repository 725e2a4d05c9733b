/**
 * Four thousand million elements that are not there, spread.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @error MemoryLimit
 */
Math.max(...new Array(2 ** 32 - 1));
