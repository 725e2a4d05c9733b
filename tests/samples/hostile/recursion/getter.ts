/**
 * A property that asks itself.
 * @exercise counter
 * @after solution
 * @fails alone "RecursionError: maximum recursion depth exceeded"
 * @fails total "RecursionError: maximum recursion depth exceeded"
 */
const it = { get next(): unknown { return this.next; } };
it.next;
