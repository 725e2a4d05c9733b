/**
 * Code from text.
 * @exercise counter
 * @after starter
 * @fails alone "RuntimeError: eval is not available here: write the code in the program itself"
 * @fails total "RuntimeError: eval is not available here: write the code in the program itself"
 */
const made = (0, eval)("globalThis.process");
throw new Error("ESCAPED: " + typeof made);
