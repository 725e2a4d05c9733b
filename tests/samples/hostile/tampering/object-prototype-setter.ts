/**
 * A setter that hears of everything.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot define property score, object is not extensible"
 * @fails total "TypeError: Cannot define property score, object is not extensible"
 */
Object.defineProperty(Object.prototype, "score", { set(this: any, v) { Object.defineProperty(this, "score", { value: 3 }); }, get: () => 3 });
