/**
 * instanceof is always true.
 * @exercise counter
 * @after starter
 */
Object.defineProperty(Function.prototype, Symbol.hasInstance, { value: () => true });
