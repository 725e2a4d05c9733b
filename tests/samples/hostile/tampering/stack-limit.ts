/**
 * No stack, no place.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'stackTraceLimit' of function 'function Err"
 * @fails total "TypeError: Cannot assign to read only property 'stackTraceLimit' of function 'function Err"
 */
(Error as any).stackTraceLimit = 0;
throw new Error("nowhere");
