/**
 * The same by way of split, with a lookahead.
 * @exercise counter
 * @after solution
 * @seconds 1
 * @error TimeLimit
 */
("a".repeat(60) + "b").split(/(?=(a+)+c)x/);
