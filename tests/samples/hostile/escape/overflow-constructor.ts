/**
 * By the error of a full stack, which the host makes in whatever realm is at hand.
 * @exercise counter
 * @after starter
 * @fails alone "EvalError: Code generation from strings disallowed for this context"
 * @fails total "EvalError: Code generation from strings disallowed for this context"
 */
const it: any = { toString() { return [it].join(); } };
try {
  String(it);
} catch (e: any) {
  throw new Error("ESCAPED: " + typeof e.constructor.constructor("return process")());
}
