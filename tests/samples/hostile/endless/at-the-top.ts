/**
 * The module itself never ends, after all was defined.
 * @exercise bank-transfer
 * @after solution
 * @fails alone "more than 20000 steps"
 */
let n = 0;
while (n >= 0) n++;
