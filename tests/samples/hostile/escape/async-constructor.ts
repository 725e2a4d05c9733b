/**
 * The same by an async function.
 * @exercise counter
 * @after starter
 * @fails alone "EvalError: Code generation from strings disallowed for this context"
 * @fails total "EvalError: Code generation from strings disallowed for this context"
 */
const made = Object.getPrototypeOf(async function () {}).constructor("return globalThis");
throw new Error("ESCAPED: " + typeof made());
