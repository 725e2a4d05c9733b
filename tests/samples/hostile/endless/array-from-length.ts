/**
 * A list as long as lists get.
 * @exercise counter
 * @after solution
 * @seconds 2
 */
Array.from({ length: 2 ** 32 - 1 }, (_, i) => i);
