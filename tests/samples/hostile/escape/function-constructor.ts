/**
 * Code from text, by a function's constructor.
 * @exercise counter
 * @after starter
 */
const made = (function () {}).constructor("return globalThis")();
throw new Error("ESCAPED: " + typeof made.process);
