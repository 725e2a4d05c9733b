/**
 * A comparison that does not answer.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop"
 * @fails total "Livelock: MainThread goes round in its loop"
 */
[3, 1, 2].sort(() => { while (true) {} });
