/**
 * JSON.parse asks a function that does not answer.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop"
 * @fails total "Livelock: MainThread goes round in its loop"
 */
JSON.parse("[1]", () => { while (true) {} });
