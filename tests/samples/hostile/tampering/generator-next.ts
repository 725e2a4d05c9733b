/**
 * Generators are finished before they begin.
 * @exercise counter
 * @after starter
 */
Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())).next = () => ({ done: true });
