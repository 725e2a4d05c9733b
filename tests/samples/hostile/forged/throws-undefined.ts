/**
 * Throws nothing.
 * @exercise counter
 * @after starter
 */
throw undefined;
