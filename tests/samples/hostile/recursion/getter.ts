/**
 * A property that asks itself.
 * @exercise counter
 * @after solution
 */
const it = { get next(): unknown { return this.next; } };
it.next;
