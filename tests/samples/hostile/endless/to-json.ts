/**
 * JSON.stringify asks an object that does not answer.
 * @exercise counter
 * @after solution
 */
JSON.stringify({ toJSON() { while (true) {} } });
