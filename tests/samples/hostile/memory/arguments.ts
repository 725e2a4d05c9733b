/**
 * More arguments than a call can have.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @error MemoryLimit
 */
Math.max.apply(null, new Array(2 ** 24).fill(1));
