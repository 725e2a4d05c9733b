/**
 * Code from text, by Reflect.
 * @exercise counter
 * @after starter
 * @fails alone "EvalError: Code generation from strings disallowed for this context"
 * @fails total "EvalError: Code generation from strings disallowed for this context"
 */
const made = Reflect.construct(Function, ["return globalThis"]);
throw new Error("ESCAPED: " + typeof made);
