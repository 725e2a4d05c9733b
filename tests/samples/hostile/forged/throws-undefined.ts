/**
 * Throws nothing.
 * @exercise counter
 * @after starter
 * @fails alone "Undefined thrown: undefined"
 * @fails total "Undefined thrown: undefined"
 */
throw undefined;
