/**
 * Prototypes by way of __proto__.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot add property pass, object is not extensible"
 * @fails total "TypeError: Cannot add property pass, object is not extensible"
 */
(({}) as any).__proto__.pass = true;
({ __proto__: null, ["__proto__"]: 1 });
(JSON.parse('{"__proto__": {"status": "pass"}}') as any).__proto__.status;
