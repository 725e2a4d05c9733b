/**
 * Lists are walked another way: threads are never started.
 * @exercise counter
 * @after starter
 */
(Array.prototype as any)[Symbol.iterator] = function* () {};
