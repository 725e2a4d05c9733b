/**
 * By an error that the host made.
 * @exercise counter
 * @after starter
 * @fails alone "EvalError: Code generation from strings disallowed for this context"
 * @fails total "EvalError: Code generation from strings disallowed for this context"
 */
try {
  (null as any).x;
} catch (e: any) {
  throw new Error("ESCAPED: " + typeof e.constructor.constructor("return process")());
}
