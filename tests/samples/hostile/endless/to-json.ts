/**
 * JSON.stringify asks an object that does not answer.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
JSON.stringify({ toJSON() { while (true) {} } });
