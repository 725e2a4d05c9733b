/**
 * Reflect answers what it likes.
 * @exercise counter
 * @after starter
 */
(Reflect as any).apply = () => 2;
