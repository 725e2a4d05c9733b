/**
 * The same in the registry of symbols, and in whatever a function can carry.
 * @exercise counter
 * @after starter
 */
const s = Symbol.for("executions") as any;
(Object(s).constructor as any).executions = 1;
