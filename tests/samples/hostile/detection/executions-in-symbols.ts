/**
 * The same in the registry of symbols, and in whatever a function can carry.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot add property executions, object is not extensible"
 * @fails total "TypeError: Cannot add property executions, object is not extensible"
 */
const s = Symbol.for("executions") as any;
(Object(s).constructor as any).executions = 1;
