/**
 * Lists are walked another way: threads are never started.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'Symbol(Symbol.iterator)' of object '[objec"
 * @fails total "TypeError: Cannot assign to read only property 'Symbol(Symbol.iterator)' of object '[objec"
 */
(Array.prototype as any)[Symbol.iterator] = function* () {};
