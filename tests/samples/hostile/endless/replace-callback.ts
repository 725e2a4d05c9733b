/**
 * A replacement that does not answer.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop"
 * @fails total "Livelock: MainThread goes round in its loop"
 */
"aaa".replace(/a/g, () => { while (true) {} });
