/**
 * The same by an arrow function of a callback.
 * @exercise counter
 * @after starter
 * @fails alone "EvalError: Code generation from strings disallowed for this context"
 * @fails total "EvalError: Code generation from strings disallowed for this context"
 */
[1].map((() => {}).constructor as any);
throw new Error("ESCAPED: " + typeof [1].map.constructor("return 1"));
