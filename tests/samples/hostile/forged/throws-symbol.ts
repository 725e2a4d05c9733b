/**
 * Throws what has no text.
 * @exercise counter
 * @after starter
 */
throw Symbol("pass");
