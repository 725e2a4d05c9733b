/**
 * A pattern with ten thousand groups in each other: if the host can bear it, nothing comes of it.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
new RegExp("(".repeat(10000) + ")".repeat(10000)).test("x");
