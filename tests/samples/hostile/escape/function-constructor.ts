/**
 * Code from text, by a function's constructor.
 * @exercise counter
 * @after starter
 * @fails alone "EvalError: Code generation from strings disallowed for this context"
 * @fails total "EvalError: Code generation from strings disallowed for this context"
 */
const made = (function () {}).constructor("return globalThis")();
throw new Error("ESCAPED: " + typeof made.process);
