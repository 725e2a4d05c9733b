/**
 * Code from text, by Reflect.
 * @exercise counter
 * @after starter
 */
const made = Reflect.construct(Function, ["return globalThis"]);
throw new Error("ESCAPED: " + typeof made);
