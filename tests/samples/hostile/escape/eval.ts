/**
 * Code from text.
 * @exercise counter
 * @after starter
 */
const made = (0, eval)("globalThis.process");
throw new Error("ESCAPED: " + typeof made);
