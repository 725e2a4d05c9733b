/**
 * Throws what has no text.
 * @exercise counter
 * @after starter
 * @fails alone "Symbol thrown: Symbol(pass)"
 * @fails total "Symbol thrown: Symbol(pass)"
 */
throw Symbol("pass");
