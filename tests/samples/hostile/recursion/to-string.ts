/**
 * A conversion that converts itself, by the host.
 * @exercise counter
 * @after solution
 */
const it = { toString(): string { return [it].join(); } };
String(it);
