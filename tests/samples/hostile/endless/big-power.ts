/**
 * One operator that takes minutes.
 * @exercise counter
 * @after solution
 * @seconds 1
 * @error TimeLimit
 */
let n = 3n;
for (let i = 0; i < 40; i++) n = n * n;
