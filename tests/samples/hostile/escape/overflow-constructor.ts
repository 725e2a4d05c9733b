/**
 * By the error of a full stack, which the host makes in whatever realm is at hand.
 * @exercise counter
 * @after starter
 */
const it: any = { toString() { return [it].join(); } };
try {
  String(it);
} catch (e: any) {
  throw new Error("ESCAPED: " + typeof e.constructor.constructor("return process")());
}
