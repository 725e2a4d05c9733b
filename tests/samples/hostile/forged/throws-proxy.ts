/**
 * Throws an object that fails when it is looked at.
 * @exercise counter
 * @after starter
 * @fails alone "Error: no"
 * @fails total "Error: no"
 */
const no = () => { throw new Error("no"); };
throw Object.freeze(new Proxy(Object.freeze({}), { get: no, has: no, getPrototypeOf: no, ownKeys: no, getOwnPropertyDescriptor: no }));
