/**
 * A pattern with ten thousand groups in each other.
 * @exercise counter
 * @after solution
 */
new RegExp("(".repeat(10000) + ")".repeat(10000)).test("x");
