/**
 * A list as long as lists get.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
Array.from({ length: 2 ** 32 - 1 }, (_, i) => i);
