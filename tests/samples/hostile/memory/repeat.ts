/**
 * The same in one call.
 * @exercise counter
 * @after solution
 */
"x".repeat(2 ** 29).repeat(2 ** 29);
