/**
 * A function bound again and again.
 * @exercise counter
 * @after solution
 */
let f: Function = () => 1;
for (let i = 0; i < 15000; i++) f = f.bind(null);
f();
