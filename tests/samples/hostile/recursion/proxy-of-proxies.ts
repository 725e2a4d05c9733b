/**
 * A hundred thousand proxies, one in the other.
 * @exercise counter
 * @after solution
 */
let it: object = {};
for (let i = 0; i < 10000; i++) it = new Proxy(it, {});
Reflect.get(it, "x");
