/**
 * JSON.parse asks a function that does not answer.
 * @exercise counter
 * @after solution
 */
JSON.parse("[1]", () => { while (true) {} });
