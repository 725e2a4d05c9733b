/**
 * Catastrophic backtracking in the host's own matcher: nobody counts its steps.
 * @exercise counter
 * @after solution
 * @seconds 1
 * @error TimeLimit
 */
/^(a+)+$/.test("a".repeat(60) + "b");
