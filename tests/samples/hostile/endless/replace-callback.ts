/**
 * A replacement that does not answer.
 * @exercise counter
 * @after solution
 */
"aaa".replace(/a/g, () => { while (true) {} });
