/**
 * Prints a result like the grader's.
 * @exercise busy-cores
 * @after starter
 * @fails says "Line 1 of the output is"
 * @fails cores "On average 1 cores are at work; it should be 1.9"
 * @fails fast "It takes 2 s; there are 1.01 s"
 */
print('{"submission":"answer.ts","index":0,"exercise":"busy-cores","status":"pass","score":4,"max_score":4,"error":null,"cases":[]}');
