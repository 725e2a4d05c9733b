/**
 * The module itself never ends, after all was defined.
 * @exercise bank-transfer
 * @after solution
 */
let n = 0;
while (n >= 0) n++;
