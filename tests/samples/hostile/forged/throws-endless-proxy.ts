/**
 * Throws an object that never answers.
 * @exercise counter
 * @after starter
 */
const loop = () => { while (true) {} };
throw new Proxy({}, { get: loop, has: loop, getPrototypeOf: loop, ownKeys: loop, getOwnPropertyDescriptor: loop } as ProxyHandler<object>);
