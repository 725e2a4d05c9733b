/**
 * The same by an arrow function of a callback.
 * @exercise counter
 * @after starter
 */
[1].map((() => {}).constructor as any);
throw new Error("ESCAPED: " + typeof [1].map.constructor("return 1"));
