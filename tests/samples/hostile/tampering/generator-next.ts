/**
 * Generators are finished before they begin.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())).next = () => ({ done: true });
