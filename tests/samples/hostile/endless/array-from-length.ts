/**
 * A list as long as lists get.
 * @exercise counter
 * @after solution
 * @seconds 1
 * @error TimeLimit
 */
Array.from({ length: 2 ** 32 - 1 }, (_, i) => i);
