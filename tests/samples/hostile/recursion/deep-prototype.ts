/**
 * A chain of heirs.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
let it: object = {};
for (let i = 0; i < 15000; i++) it = Object.create(it);
"x" in it;
