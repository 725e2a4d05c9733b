/**
 * Every trap of a proxy goes round.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
const loop = () => { while (true) {} };
const trap = new Proxy({}, { get: loop, has: loop, ownKeys: loop, getPrototypeOf: loop } as ProxyHandler<object>);
Object.keys(trap);
