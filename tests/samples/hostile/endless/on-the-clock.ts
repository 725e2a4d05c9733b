/**
 * No end, on the clock.
 * @exercise busy-cores
 * @after solution
 * @fails says "more than 50000 steps"
 * @fails cores "more than 50000 steps"
 * @fails fast "more than 50000 steps"
 */
let n = 0;
while (true) n++;
