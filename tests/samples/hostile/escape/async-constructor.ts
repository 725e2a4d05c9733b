/**
 * The same by an async function.
 * @exercise counter
 * @after starter
 */
const made = Object.getPrototypeOf(async function () {}).constructor("return globalThis");
throw new Error("ESCAPED: " + typeof made());
