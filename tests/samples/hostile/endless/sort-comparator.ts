/**
 * A comparison that does not answer.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop for ever"
 * @fails total "Livelock: MainThread goes round in its loop for ever"
 */
[3, 1, 2].sort(() => { while (true) {} });
