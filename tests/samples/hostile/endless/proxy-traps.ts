/**
 * Every trap of a proxy goes round.
 * @exercise counter
 * @after solution
 */
const loop = () => { while (true) {} };
const trap = new Proxy({}, { get: loop, has: loop, ownKeys: loop, getPrototypeOf: loop } as ProxyHandler<object>);
Object.keys(trap);
