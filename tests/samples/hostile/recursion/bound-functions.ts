/**
 * A function bound again and again.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
let f: Function = () => 1;
for (let i = 0; i < 15000; i++) f = f.bind(null);
f();
