/**
 * instanceof is always true.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot redefine property: Symbol(Symbol.hasInstance)"
 * @fails total "TypeError: Cannot redefine property: Symbol(Symbol.hasInstance)"
 */
Object.defineProperty(Function.prototype, Symbol.hasInstance, { value: () => true });
