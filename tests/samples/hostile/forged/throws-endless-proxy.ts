/**
 * Throws an object that never answers.
 * @exercise counter
 * @after starter
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
const loop = () => { while (true) {} };
throw new Proxy({}, { get: loop, has: loop, getPrototypeOf: loop, ownKeys: loop, getOwnPropertyDescriptor: loop } as ProxyHandler<object>);
