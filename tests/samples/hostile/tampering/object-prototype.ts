/**
 * Every object has what a passed check has.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot add property pass, object is not extensible"
 * @fails total "TypeError: Cannot add property pass, object is not extensible"
 */
Object.assign(Object.prototype, { pass: true, status: "pass", complete: true, ends: 1, finding: null });
