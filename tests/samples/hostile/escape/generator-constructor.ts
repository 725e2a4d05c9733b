/**
 * The same by a generator function.
 * @exercise counter
 * @after starter
 */
const made = Object.getPrototypeOf(function* () {}).constructor("yield globalThis");
throw new Error("ESCAPED: " + typeof made().next().value);
