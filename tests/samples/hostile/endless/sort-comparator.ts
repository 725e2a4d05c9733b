/**
 * A comparison that does not answer.
 * @exercise counter
 * @after solution
 */
[3, 1, 2].sort(() => { while (true) {} });
