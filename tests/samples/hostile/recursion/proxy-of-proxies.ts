/**
 * A hundred thousand proxies, one in the other.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
let it: object = {};
for (let i = 0; i < 10000; i++) it = new Proxy(it, {});
Reflect.get(it, "x");
