/**
 * A conversion that converts itself, by the host.
 * @exercise counter
 * @after solution
 * @fails alone "RecursionError: maximum recursion depth exceeded"
 * @fails total "RecursionError: maximum recursion depth exceeded"
 */
const it = { toString(): string { return [it].join(); } };
String(it);
