/**
 * The same by a generator function.
 * @exercise counter
 * @after starter
 * @fails alone "EvalError: Code generation from strings disallowed for this context"
 * @fails total "EvalError: Code generation from strings disallowed for this context"
 */
const made = Object.getPrototypeOf(function* () {}).constructor("yield globalThis");
throw new Error("ESCAPED: " + typeof made().next().value);
