/**
 * No end, on the clock.
 * @exercise busy-cores
 * @after solution
 */
let n = 0;
while (true) n++;
