/**
 * By an error that the host made.
 * @exercise counter
 * @after starter
 */
try {
  (null as any).x;
} catch (e: any) {
  throw new Error("ESCAPED: " + typeof e.constructor.constructor("return process")());
}
