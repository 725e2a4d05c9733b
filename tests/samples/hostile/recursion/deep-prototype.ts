/**
 * A chain of heirs.
 * @exercise counter
 * @after solution
 */
let it: object = {};
for (let i = 0; i < 15000; i++) it = Object.create(it);
"x" in it;
